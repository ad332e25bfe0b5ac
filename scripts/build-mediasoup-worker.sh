#!/usr/bin/env bash
# Compiles mediasoup-worker from the source inside the installed npm package, against the system's libraries.
#
# For machines that can't reach what mediasoup's own install step downloads (its published worker, or the meson
# sub-projects it would compile). `npm start` runs this only there, and keeps the result outside node_modules.
#
# usage: build-mediasoup-worker.sh MEDIASOUP_PACKAGE_DIR OUTPUT_FILE
# needs (Debian 12): meson ninja-build pkg-config g++ flatbuffers-compiler libflatbuffers-dev libssl-dev libuv1-dev
#                    libsrtp2-dev libabsl-dev dpkg-dev
# Written for mediasoup 3.27.1: about five minutes on two idle cores, a 4 MB binary.
set -euo pipefail
package=$1 output=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 0. Debian builds libsrtp on NSS. On OpenSSL the same source encrypts AES-GCM, which browsers choose, up to a quarter and
#    AES-CM more than twice as fast, so it is built from the distribution's own source where that can be had. Lists and
#    downloads of apt stay in a folder of ours: nothing of the system changes, and nobody has to be root.
build_srtp() {
  mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial" "$work/srtp"
  {
    sed -n 's/^deb /deb-src /p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true
  } >"$work/apt/sources.list"
  mkdir "$work/apt/sources.list.d"
  for file in /etc/apt/sources.list.d/*.sources; do
    [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/apt/sources.list.d/$(basename "$file")"
  done
  apt() {
    apt-get -qq -o Dir::Etc::SourceList="$work/apt/sources.list" -o Dir::Etc::SourceParts="$work/apt/sources.list.d" \
      -o Dir::State::Lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache" -o APT::Sandbox::User= -o Acquire::Retries=3 "$@"
  }
  cd "$work/srtp"
  apt update
  apt source "libsrtp2=$(dpkg-query -W -f='${source:Version}' libsrtp2-dev)"
  cd libsrtp2-*/
  ./configure --enable-openssl --prefix="$work/srtp/built" CFLAGS='-O3 -fPIC'
  make libsrtp2.a
  grep -q '^#define OPENSSL 1' crypto/include/config.h
  mkdir -p "$work/srtp/built/include/srtp2"
  cp include/*.h crypto/include/*.h "$work/srtp/built/include/srtp2/"
  cp libsrtp2.a "$work/srtp/built/"
}
# As the condition of an `if`, bash would run it without -e.
set +e
(
  set -euo pipefail
  build_srtp
) >"$work/srtp.log" 2>&1
has_own_srtp=$?
set -e
srtp_dependency="dependency('libsrtp2')"
if [ "$has_own_srtp" = 0 ]; then
  srtp_dependency="declare_dependency(include_directories: include_directories('built'), link_args: ['$work/srtp/built/libsrtp2.a'], dependencies: dependency('openssl'))"
else
  tail -n 5 "$work/srtp.log"
  echo "libsrtp could not be built on OpenSSL; taking the system's, which encrypts more slowly."
fi

cp -r "$package/worker" "$work/worker"
cd "$work/worker"

# 1. Each sub-project that mediasoup would download becomes a two-line one that names the system's library.
#    mediasoup also links each sub-project's static library whole, hence the empty one.
rm -f subprojects/*.wrap
sub() { # sub NAME LANGUAGES, the body on standard input
  mkdir -p "subprojects/$1/include"
  : >"subprojects/$1/empty.c"
  { echo "project('$1', $2)"; cat; } >"subprojects/$1/meson.build"
}
sub openssl "'c'" <<'M'
openssl_dep = dependency('openssl')
libcrypto_lib = static_library('crypto_empty', 'empty.c')
libssl_lib = static_library('ssl_empty', 'empty.c')
M
sub libuv "'c'" <<'M'
libuv_dep = dependency('libuv')
libuv = static_library('uv_empty', 'empty.c')
M
sub abseil-cpp "['c', 'cpp']" <<'M'
absl_container_dep = [dependency('absl_flat_hash_map'), dependency('absl_flat_hash_set'), dependency('absl_inlined_vector'), dependency('absl_btree')]
absl_strings_dep = dependency('absl_strings')
absl_types_dep = [dependency('absl_optional'), dependency('absl_variant')]
absl_container_lib = static_library('absl_empty', 'empty.c')
M
sub catch2 "'c'" <<'M'
catch2_dep = declare_dependency()
M
sub flatbuffers "'c'" <<'M'
flatbuffers_dep = dependency('flatbuffers')
flatbuffers_lib = static_library('flatbuffers_empty', 'empty.c')
M
sub libsrtp3 "'c'" <<M
srtp2_dep = $srtp_dependency
libsrtp3_dep = declare_dependency(dependencies: srtp2_dep, include_directories: include_directories('include'))
libsrtp3 = static_library('srtp_empty', 'empty.c')
M
[ "$has_own_srtp" != 0 ] || cp -r "$work/srtp/built/include" subprojects/libsrtp3/built

sub unordered_dense "'cpp'" <<'M'
unordered_dense_dep = declare_dependency(include_directories: include_directories('include'), dependencies: dependency('absl_hash'))
meson.override_dependency('unordered_dense', unordered_dense_dep)
M
mkdir -p subprojects/unordered_dense/include/ankerl
cat >subprojects/unordered_dense/include/ankerl/unordered_dense.h <<'H'
#pragma once
#include <absl/hash/hash.h>
#include <unordered_map>
#include <unordered_set>
namespace ankerl::unordered_dense
{
template<typename Key> using hash = absl::Hash<Key>;
template<typename Key, typename Value, typename Hash = hash<Key>, typename Equal = std::equal_to<Key>> using map = std::unordered_map<Key, Value, Hash, Equal>;
template<typename Key, typename Hash = hash<Key>, typename Equal = std::equal_to<Key>> using set = std::unordered_set<Key, Hash, Equal>;
} // namespace ankerl::unordered_dense
H
cat >subprojects/unordered_dense.wrap <<'W'
[wrap-file]
directory = unordered_dense
[provide]
unordered_dense = unordered_dense_dep
W

# 2. mediasoup calls libsrtp 3; the system has libsrtp 2, which works in place, has no output buffer and no opaque policy.
cat >subprojects/libsrtp3/include/srtp.h <<'H'
#pragma once
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t
#include <cstddef>
#include <cstdint>
#include <cstring>
#define srtp_stream_remove srtp_remove_stream
#define srtp_err_status_buffer_small static_cast<srtp_err_status_t>(28)
#define srtp_err_status_cryptex_err static_cast<srtp_err_status_t>(29)

struct Srtp3Policy
{
	srtp2_policy_t v2{};
	uint8_t key[SRTP_MAX_KEY_LEN]{};
};
using srtp_policy_t = Srtp3Policy*;
inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{ *policy = new Srtp3Policy(); return srtp_err_status_ok; }
inline void srtp_policy_destroy(srtp_policy_t policy)
{ delete policy; }
inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{ policy->v2.ssrc = ssrc; return srtp_err_status_ok; }
inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->v2.rtp, profile);
	return status != srtp_err_status_ok ? status : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->v2.rtcp, profile);
}
inline srtp_err_status_t srtp_policy_add_key(srtp_policy_t policy, const uint8_t* key, size_t keyLength, const uint8_t* salt, size_t saltLength, const uint8_t* /*mki*/, size_t /*mkiLength*/)
{
	if (keyLength + saltLength > sizeof(policy->key)) return srtp_err_status_bad_param;
	std::memcpy(policy->key, key, keyLength);
	std::memcpy(policy->key + keyLength, salt, saltLength);
	policy->v2.key = policy->key;
	return srtp_err_status_ok;
}
inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{ policy->v2.allow_repeat_tx = allow ? 1 : 0; return srtp_err_status_ok; }
inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t size)
{ policy->v2.window_size = static_cast<unsigned long>(size); return srtp_err_status_ok; }
inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{ return ::srtp_create(session, &policy->v2); }
using SrtpInPlace = srtp_err_status_t (*)(srtp_t, void*, int*);
inline srtp_err_status_t srtpCopyThen(SrtpInPlace inPlace, size_t growth, srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength)
{
	if (*outLength < inLength + growth) return srtp_err_status_buffer_small;
	if (in != out) std::memcpy(out, in, inLength);
	int length = static_cast<int>(inLength);
	const auto status = inPlace(session, out, &length);
	*outLength = static_cast<size_t>(length);
	return status;
}
inline srtp_err_status_t srtp_protect(srtp_t s, const uint8_t* in, size_t n, uint8_t* out, size_t* m, size_t /*mki*/)
{ return srtpCopyThen(static_cast<SrtpInPlace>(::srtp_protect), SRTP_MAX_TRAILER_LEN, s, in, n, out, m); }
inline srtp_err_status_t srtp_protect_rtcp(srtp_t s, const uint8_t* in, size_t n, uint8_t* out, size_t* m, size_t /*mki*/)
{ return srtpCopyThen(static_cast<SrtpInPlace>(::srtp_protect_rtcp), SRTP_MAX_TRAILER_LEN + 4, s, in, n, out, m); }
inline srtp_err_status_t srtp_unprotect(srtp_t s, const uint8_t* in, size_t n, uint8_t* out, size_t* m)
{ return srtpCopyThen(static_cast<SrtpInPlace>(::srtp_unprotect), 0, s, in, n, out, m); }
inline srtp_err_status_t srtp_unprotect_rtcp(srtp_t s, const uint8_t* in, size_t n, uint8_t* out, size_t* m)
{ return srtpCopyThen(static_cast<SrtpInPlace>(::srtp_unprotect_rtcp), 0, s, in, n, out, m); }
H

# 3. Options that only the downloaded sub-projects know, and the meson version that only they need.
sed -i -e "s/meson_version: '>= 1.1.0'/meson_version: '>= 1.0.0'/" \
  -e "/'build_tests=false'/d" -e "/'build_benchmarks=false'/d" -e "/'crypto-library/d" -e "/'tests=disabled'/d" -e "/'sctp_build_programs/d" meson.build

# 4. Debian's OpenSSL has kernel TLS compiled in and asks the BIO whether it does it. mediasoup's BIO callback answers 1
#    to every control call, OpenSSL then allocates no write buffer, and the first DTLS handshake kills the worker
#    (SIGSEGV in SSL_read). Hand back the real result of every returning operation instead.
sed -i 's/(operationType == BIO_CB_RETURN)/((operationType \& BIO_CB_RETURN) != 0)/' src/RTC/DtlsTransport.cpp
grep -q 'operationType & BIO_CB_RETURN) != 0' src/RTC/DtlsTransport.cpp

meson setup --buildtype release -Db_ndebug=true --wrap-mode=nodownload out
ninja -C out $(ninja -C out -t targets all | sed -n 's#^\(fbs/FBS[^:]*\): CUSTOM_COMMAND.*#\1#p') # the generated headers first: not every target declares that it needs them
ninja -C out mediasoup-worker
mkdir -p "$(dirname "$output")"
install -m 755 out/mediasoup-worker "$output"
