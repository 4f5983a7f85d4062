// Package vault turns passphrases into keys, and seals and opens values.
//
// A programme file has one random data key. It is never stored bare: each key
// slot holds it wrapped, once under a facilitator's passphrase (Argon2id) and
// once under the recovery key, which is random itself and needs no stretching.
// Changing a passphrase rewrites one slot and nothing else.
//
//	passphrase ── NFKC ── Argon2id(salt, params) ─┐
//	recovery key (160 random bits) ───────────────┴─ HKDF(salt, slot) ── wraps the data key
//
//	data key ─┬─ HKDF "seal"  ── AES-256-GCM of every value, bound to its bucket and key
//	          ├─ HKDF "sum"   ── HMAC-SHA-256 of every sealed value, for the sum over all records
//	          └─ HKDF "ident" ── ids that can be computed again (a planned meeting's)
//
// A sealed value is a 96-bit random nonce, the ciphertext and a 128-bit tag.
// Random nonces under one key are safe for some four thousand million values;
// a programme writes a few million in its life.
//
// What is promised about memory: keys are overwritten when a Vault is closed,
// and keys made on the way as soon as they were used. Passphrases arrive as Go
// strings, which cannot be overwritten; nor can copies that the runtime or the
// operating system made. So secrets in memory are fewer, not gone.
package vault
