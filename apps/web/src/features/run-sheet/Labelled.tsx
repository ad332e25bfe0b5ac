import { useId, type ComponentProps, type ReactNode } from 'react';
import classes from './run-sheet.module.css';

type Names = Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>;
interface LabelledProps {
  label: string;
  problem?: string | undefined;
  children: (names: Names) => ReactNode;
}

/** A field with its label and what is wrong with it. */
export function Labelled({ label, problem, children }: LabelledProps): ReactNode {
  const id = useId();
  const isWrong = problem !== undefined;
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': isWrong || undefined,
        'aria-describedby': isWrong ? `${id}-problem` : undefined,
      })}
      {isWrong && (
        <p id={`${id}-problem`} role="alert" className={classes.wrong}>
          {problem}
        </p>
      )}
    </div>
  );
}
