/**
 * Sign languages with a code of their own.
 * @source IANA language subtag registry, subtags of type extlang with the prefix `sgn`: ISO 639-3 codes, which BCP 47 writes
 * without that prefix (`ase`, not `sgn-ase`).
 */
const CODES =
  'ads aed aen afg ajs ase asf asp asq asw bfi bfk bog bqn bqy bvl bzs cds csc csd cse csf csg csl csn csp csq csr csx doq ' +
  'dse dsl dsz ecs ehs esl esn eso eth fcs fse fsl fss gds gse gsg gsm gss gus hab haf hds hks hos hps hsh hsl icl iks ils ' +
  'inl ins ise isg isr jcs jhs jks jls jos jsl jus kgi kvk lbs lgs lls lsb lsc lsg lsl lsn lso lsp lst lsv lsw lsy lws mdl ' +
  'mfs mre msd msr mzc mzg mzy nbs ncs nsi nsl nsp nsr nzs okl pgz pks prl prz psc psd psg psl pso psp psr pys rib rms rnb ' +
  'rsi rsl rsm rsn sdl sfb sfs sgg sgx slf sls sqk sqs sqx ssp ssr svk swl syy szs tse tsm tsq tss tsy tza ugn ugy ukl uks ' +
  'vgt vsi vsl vsv wbs xki xml xms yds ygs yhs ysl ysm zib zsl';
const SIGNED: ReadonlySet<string> = new Set(['sgn', ...CODES.split(' ')]);

/** Whether a language (BCP 47) is signed and not spoken: its interpreters are seen, not heard. `sgn` is any sign language. */
export function isSignLanguage(tag: string): boolean {
  return SIGNED.has(tag.toLowerCase().split('-')[0] ?? '');
}

/** What organisers are offered first: International Sign, then those of the countries that summits are held for. */
export const USUAL_SIGN_LANGUAGES = ['ils', 'ase', 'bfi', 'csl', 'ins', 'msr', 'pks', 'rsl', 'tsq'] as const;
