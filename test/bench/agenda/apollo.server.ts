import 'reflect-metadata';
import { pickText, type PickedText } from '@app/domain';
import { dataSourceOptions } from '@app/database';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Context,
  Field,
  GraphQLModule,
  GraphQLISODateTime,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { PersonEntity } from '../../../apps/api/src/people/person.entity.js';
import { AppearanceEntity } from '../../../apps/api/src/sessions/appearance.entity.js';
import { SessionEntity } from '../../../apps/api/src/sessions/session.entity.js';
import { OrganisationEntity } from '../../../apps/api/src/summits/organisation.entity.js';
import { SubForumEntity } from '../../../apps/api/src/summits/sub-forum.entity.js';
import { SummitOrganiserEntity } from '../../../apps/api/src/summits/summit-organiser.entity.js';
import { SummitEntity } from '../../../apps/api/src/summits/summit.entity.js';

// What a team builds that follows Nest's, Apollo's and TypeORM's documentation: code-first types, a resolver per relation,
// a dataloader behind each, our entities of the same tables.
const ASKED = ['ur', 'en'];
const shown = (texts: Record<string, string>): PickedText => pickText(texts, ASKED, 'en');

@ObjectType('Text')
class BenchText {
  @Field(() => String) text: string;
  @Field(() => String) language: string;
  @Field(() => String) direction: string;
  @Field(() => Boolean) isFallback: boolean;
}
@ObjectType('AgendaPerson')
class BenchPerson {
  @Field(() => ID) id: string;
}
@ObjectType('AgendaAppearance')
class BenchAppearance {
  @Field(() => String) role: string;
  personId: string;
}
@ObjectType('AgendaSubForum')
class BenchSubForum {
  @Field(() => ID) id: string;
}
@ObjectType('AgendaSession')
class BenchSession {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) kind: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => GraphQLISODateTime) endsAt: Date;
  @Field(() => String) status: string;
  @Field(() => [String]) languages: string[];
  @Field(() => String, { nullable: true }) initiativeSlug: string | null;
}
@ObjectType('AgendaSummit')
class BenchSummit {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) timeZone: string;
}

interface Loaders {
  subForum: DataLoader<string, SubForumEntity | undefined>;
  appearances: DataLoader<string, AppearanceEntity[]>;
  person: DataLoader<string, PersonEntity | undefined>;
}

@Injectable()
class LoaderFactory {
  constructor(private readonly dataSource: DataSource) {}
  create(): Loaders {
    const byId = <T extends { id: string }>(rows: T[], ids: readonly string[]): (T | undefined)[] => {
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id));
    };
    return {
      subForum: new DataLoader(async (ids) =>
        byId(await this.dataSource.getRepository(SubForumEntity).findBy({ id: In([...ids]) }), ids),
      ),
      person: new DataLoader(async (ids) =>
        byId(await this.dataSource.getRepository(PersonEntity).findBy({ id: In([...ids]) }), ids),
      ),
      appearances: new DataLoader(async (ids) => {
        const rows = await this.dataSource
          .getRepository(AppearanceEntity)
          .find({ where: { sessionId: In([...ids]) }, order: { position: 'ASC' } });
        const bySession = Map.groupBy(rows, (row) => row.sessionId);
        return ids.map((id) => bySession.get(id) ?? []);
      }),
    };
  }
}

@Resolver(() => BenchSummit)
class SummitResolver {
  constructor(private readonly dataSource: DataSource) {}
  @Query(() => BenchSummit, { nullable: true })
  summit(@Args('slug', { type: () => String }) slug: string): Promise<SummitEntity | null> {
    return this.dataSource.getRepository(SummitEntity).findOneBy({ slug });
  }
  @ResolveField(() => BenchText)
  title(@Parent() summit: SummitEntity): PickedText {
    return shown(summit.title);
  }
  @ResolveField(() => [BenchSubForum])
  subForums(@Parent() summit: SummitEntity): Promise<SubForumEntity[]> {
    return this.dataSource
      .getRepository(SubForumEntity)
      .find({ where: { summitId: summit.id }, order: { position: 'ASC' } });
  }
  @ResolveField(() => [BenchSession])
  sessions(@Parent() summit: SummitEntity): Promise<SessionEntity[]> {
    return this.dataSource
      .getRepository(SessionEntity)
      .find({ where: { summitId: summit.id }, order: { startsAt: 'ASC', id: 'ASC' } });
  }
}
@Resolver(() => BenchSubForum)
class SubForumResolver {
  @ResolveField(() => BenchText)
  title(@Parent() subForum: SubForumEntity): PickedText {
    return shown(subForum.title);
  }
}
@Resolver(() => BenchSession)
class SessionResolver {
  @ResolveField(() => BenchText)
  title(@Parent() session: SessionEntity): PickedText {
    return shown(session.title);
  }
  @ResolveField(() => BenchSubForum, { nullable: true })
  async subForum(
    @Parent() session: SessionEntity,
    @Context('loaders') loaders: Loaders,
  ): Promise<SubForumEntity | null> {
    return session.subForumId === null ? null : ((await loaders.subForum.load(session.subForumId)) ?? null);
  }
  @ResolveField(() => [BenchAppearance])
  appearances(@Parent() session: SessionEntity, @Context('loaders') loaders: Loaders): Promise<AppearanceEntity[]> {
    return loaders.appearances.load(session.id);
  }
}
@Resolver(() => BenchAppearance)
class AppearanceResolver {
  @ResolveField(() => BenchPerson)
  async person(
    @Parent() appearance: AppearanceEntity,
    @Context('loaders') loaders: Loaders,
  ): Promise<PersonEntity | null> {
    return (await loaders.person.load(appearance.personId)) ?? null;
  }
}
@Resolver(() => BenchPerson)
class PersonResolver {
  @ResolveField(() => BenchText)
  name(@Parent() person: PersonEntity): PickedText {
    return shown(person.name);
  }
}

const entities = [
  SummitEntity,
  SubForumEntity,
  SessionEntity,
  AppearanceEntity,
  PersonEntity,
  OrganisationEntity,
  SummitOrganiserEntity,
];
@Module({
  imports: [
    TypeOrmModule.forRoot({ ...dataSourceOptions({ url: process.env['DATABASE_URL'] ?? '', poolSize: 10 }), entities }),
  ],
  providers: [LoaderFactory],
  exports: [LoaderFactory],
})
class DataModule {}
@Module({
  imports: [
    DataModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [DataModule],
      inject: [LoaderFactory],
      useFactory: (loaders: LoaderFactory) => ({
        autoSchemaFile: true,
        path: '/graphql',
        playground: false,
        csrfPrevention: false,
        context: () => ({ loaders: loaders.create() }),
      }),
    }),
  ],
  providers: [SummitResolver, SubForumResolver, SessionResolver, AppearanceResolver, PersonResolver],
})
class ApolloModule {}

const app = await NestFactory.create<NestFastifyApplication>(ApolloModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
