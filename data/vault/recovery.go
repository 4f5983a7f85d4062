package vault

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"strings"
)

// RecoveryKey is a random key of 160 bits that is shown once and printed. It
// opens the file when a passphrase is lost.
type RecoveryKey [20]byte

// ErrTypo is returned for a recovery key that was not copied rightly.
var ErrTypo = errors.New("this recovery key has a mistyped or missing letter")

const (
	recoveryChars = 32 // 160 bits at 5 bits a character
	checkChars    = 4  // 20 bits: one typo in a million goes unnoticed
	groupChars    = 4
)

// Crockford's base 32: no I, L, O or U, which are misread.
var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// misread turns what people write back into what was printed.
var misread = strings.NewReplacer("O", "0", "I", "1", "L", "1",
	" ", "", "-", "", "–", "", "—", "", "‑", "", "\t", "", "\r", "", "\n", "", "\u00a0", "")

// NewRecoveryKey returns a fresh random key.
func NewRecoveryKey() RecoveryKey {
	var k RecoveryKey
	_, _ = rand.Read(k[:]) // documented never to fail
	return k
}

// String gives the key as it is printed: nine groups of four characters, the
// last of them a checksum.
func (k RecoveryKey) String() string {
	text := crockford.EncodeToString(k[:]) + k.check()
	var b strings.Builder
	for i := 0; i < len(text); i += groupChars {
		if i > 0 {
			b.WriteByte('-')
		}
		b.WriteString(text[i : i+groupChars])
	}
	return b.String()
}

func (k RecoveryKey) check() string {
	sum := sha256.Sum256(append([]byte("alongside/recovery\x00"), k[:]...))
	return crockford.EncodeToString(sum[:])[:checkChars]
}

// LooksLikeRecoveryKey reports whether a text is so near to the form of a
// recovery key that it must be meant as one. Strength refuses such
// passphrases, so that the two are never confused.
func LooksLikeRecoveryKey(text string) bool {
	plain := misread.Replace(strings.ToUpper(text))
	const whole = recoveryChars + checkChars
	if len(plain) < whole-groupChars || len(plain) > whole+groupChars {
		return false
	}
	for _, c := range plain {
		if c != 'U' && !strings.ContainsRune("0123456789ABCDEFGHJKMNPQRSTVWXYZ", c) {
			return false
		}
	}
	return strings.ContainsAny(text, "23456789")
}

// ParseRecoveryKey reads a key as people type it: in capitals or not, with or
// without the dashes, O for 0, I or L for 1. It returns ErrTypo when the
// checksum shows that it was not copied rightly; no key is derived before.
func ParseRecoveryKey(text string) (RecoveryKey, error) {
	plain := misread.Replace(strings.ToUpper(text))
	if len(plain) != recoveryChars+checkChars {
		return RecoveryKey{}, ErrTypo
	}
	raw, err := crockford.DecodeString(plain[:recoveryChars])
	if err != nil {
		return RecoveryKey{}, ErrTypo
	}
	k := RecoveryKey(raw)
	if k.check() != plain[recoveryChars:] {
		return RecoveryKey{}, ErrTypo
	}
	return k, nil
}
