import Fastify from 'fastify';
import { Pool } from 'pg';

// The floor: one prepared statement, its rows as they come, nothing between.
const AGENDA = `
  SELECT se.id, se.slug, se.kind, coalesce(se.title ->> 'ur', se.title ->> 'en') AS title, se.starts_at AS "startsAt", se.ends_at AS "endsAt",
    se.status, se.languages, se.initiative_slug AS "initiativeSlug", se.sub_forum_id AS "subForumId",
    (SELECT json_agg(json_build_object('role', a.role, 'personId', p.id, 'name', coalesce(p.name ->> 'ur', p.name ->> 'en')) ORDER BY a.position)
       FROM appearances a JOIN people p ON p.id = a.person_id WHERE a.session_id = se.id) AS appearances
  FROM sessions se JOIN summits s ON s.id = se.summit_id WHERE s.slug = $1 ORDER BY se.starts_at, se.id`;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = Fastify();
app.get('/', async () => 'ready');
app.post<{ Body: { variables: { slug: string } } }>('/graphql', async (request) => {
  const { rows } = await pool.query({ name: 'agenda', text: AGENDA, values: [request.body.variables.slug] });
  return rows;
});
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
