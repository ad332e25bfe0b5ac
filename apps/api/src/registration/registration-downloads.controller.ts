import { Uuid } from '@app/contracts';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpCallers } from '../files/index.js';
import { csvText, xlsxBytes } from '../tables/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { RegistrationFormsRepository } from './registration-forms.repository.js';
import { organisedSummit } from './registration-gate.js';
import { registrationTable } from './registration-table.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** People of one file; an in-person summit's halls are smaller. */
const MAX_ROWS = 50_000;
const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
type Format = keyof typeof FORMATS;

/** `/exchange/registrations/<summit>/…`: who registered and who watched as tables, for the summit's organisers. */
@Controller('exchange/registrations/:slug')
export class RegistrationDownloadsController {
  constructor(
    private readonly callers: HttpCallers,
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** `registrations.csv`, `registrations.xlsx`. */
  @Get(':file')
  async everybody(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = formatOf(file, 'registrations');
    const ctx = await this.callers.contextOf(request);
    const summitId = organisedSummit(ctx, 'exportRegistrations', slug);
    const [form] = await this.forms.findForms(ctx, [summitId]);
    const summit = await this.forms.findSummit(ctx, summitId);
    const everybody = { summitId, text: '', status: null, isCheckedIn: null };
    const rows = await this.registrations.list(ctx, everybody, MAX_ROWS, 0);
    const table = registrationTable(form?.fields ?? [], rows, summit?.languages[0] ?? 'en');
    await send(reply, table, format, `${slug}-registrations`);
  }

  /** `attendance/<session id>.csv`, `attendance/<session id>.xlsx`: the registered people who watched it, and for how many minutes. */
  @Get('attendance/:file')
  async watched(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sessionId = file.split('.')[0] ?? '';
    const format = formatOf(file, sessionId);
    if (!Uuid.safeParse(sessionId).success) throw new NotFoundException('There is no such file.');
    const ctx = await this.callers.contextOf(request);
    const summitId = organisedSummit(ctx, 'readAttendance', slug);
    const rows = await this.attendance.listWatched(ctx, summitId, sessionId, MAX_ROWS);
    const table = {
      columns: ['name', 'email', 'minutes'],
      rows: rows.map(({ name, email, minutes }) => [name, email, minutes.toFixed(1)]),
    };
    await send(reply, table, format, `${slug}-attendance-${sessionId}`);
  }
}

/** @throws NotFoundException for another name or ending. */
function formatOf(file: string, name: string): Format {
  const format = (['csv', 'xlsx'] as const).find((each) => file === `${name}.${each}`);
  if (format === undefined) throw new NotFoundException('There is no such file.');
  return format;
}

async function send(
  reply: FastifyReply,
  { columns, rows }: { columns: string[]; rows: string[][] },
  format: Format,
  name: string,
): Promise<void> {
  const body = format === 'csv' ? csvText(columns, rows) : await xlsxBytes(columns, rows);
  await reply
    .type(FORMATS[format])
    .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}.${format}"` })
    .send(body);
}
