// Package vault turns passphrases into keys, and seals and opens values.
//
// A programme file has one random data key. It is never stored bare: each key
// slot holds it wrapped, once under each facilitator's passphrase (Argon2id) and
// once under the recovery key, which is random itself and needs no stretching.
// A secret yields a pair of keys, of which the public half stands in the slot. So a
// new data key can be wrapped for everybody who keeps theirs without their secrets,
// and nobody who had the old data key can unwrap it: that tells the public halves
// alone. Changing a passphrase rewrites one slot and nothing else.
//
//	passphrase ── NFKC ── Argon2id(salt, params) ─┐
//	recovery key (160 random bits) ───────────────┴─ HKDF(salt) ── X25519 pair of the slot
//	X25519(pair of the slot, pair made for wrapping) ── HKDF ── wraps the data key
//
//	data key ─┬─ HKDF "seal"  ── AES-256-GCM of every value, bound to its bucket and key
//	          ├─ HKDF "sum"   ── HMAC-SHA-256 of every sealed value, for the sum over all records
//	          └─ HKDF "ident" ── the lasting key: ids that can be computed again (a planned
//	                             meeting's), and HKDF "outside" ── a data key for what is
//	                             kept outside the file
//
// The lasting key of a file's first data key stays where that is replaced. Whoever had
// a key once can compute such ids again; they open nothing in the file.
//
// A sealed value is a 96-bit random nonce, the ciphertext and a 128-bit tag.
// Random nonces under one key are safe for some four thousand million values;
// a programme writes a few million in its life.
//
// # Byte for byte
//
// Numbers are big-endian. A Place, the additional data of a sealed value, is the
// length of the bucket's name (2 bytes), the name, the length of the key (2 bytes),
// and the key. An element of a sum is the HMAC of a Place and of the value as it
// lies there; a sum adds them as numbers of 256 bits.
//
// A Slot is a CBOR map: 1 the id, 2 the kind (1 passphrase, 2 recovery key), 3 the
// work of Argon2id as a map (1 memory in KiB, 2 passes, 3 threads; none for a
// recovery key), 4 the salt, 5 the wrapped data key, 6 the checksum, 7 the public key
// of the slot's pair, 8 that of the pair made for wrapping. The private key of the
// slot's pair is HKDF-SHA-256 of the stretched passphrase, or of the recovery key's 20
// bytes, with the slot's salt and the info "alongside/slot/private". The key that
// wraps is HKDF-SHA-256 of what X25519 (RFC 7748) makes of it and of 8, with 8 and 7 as
// the salt, one after the other, and the info "alongside/slot/wrap". The additional
// data is "alongside/slot", a zero, the id, the kind, the threads, the memory (4 bytes),
// the passes (4 bytes), the salt, 7, 8. The checksum is the first 8 bytes of the SHA-256
// of that and the wrapped key. A subkey of the data key is HKDF-Expand-SHA-256 with the
// info "alongside/" and its purpose: seal, sum, ident.
//
// A slot that was made before format 4 has neither 7 nor 8 until its secret opens the
// file again. The key that wraps is there HKDF-SHA-256 of the stretched passphrase, or
// of the recovery key, with the salt and the info "alongside/slot".
//
// What is promised about memory: keys are overwritten when a Vault is closed,
// and keys made on the way as soon as they were used. Passphrases arrive as Go
// strings, which cannot be overwritten; nor can copies that the runtime or the
// operating system made. So secrets in memory are fewer, not gone.
package vault
