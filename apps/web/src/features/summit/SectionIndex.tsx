import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Summit.module.css';

export interface SectionLink {
  id: string;
  title: string;
}

/** The page's parts, always in reach; the one being read is marked. */
export function SectionIndex({ sections }: { sections: readonly SectionLink[] }): ReactNode {
  const t = useText();
  const current = useSectionInView(sections.map((section) => section.id).join(' '));
  return (
    <nav className={`${classes.index} no-print`} aria-label={t('summit.index')}>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} aria-current={section.id === current ? 'location' : undefined}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useSectionInView(ids: string): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const inView = new Set<string>();
    const order = ids.split(' ');
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) inView.add(entry.target.id);
          else inView.delete(entry.target.id);
        }
        setCurrent(order.find((id) => inView.has(id)));
      },
      // A part counts as read once it reaches the upper third.
      { rootMargin: '-120px 0px -60% 0px' },
    );
    for (const id of order) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
