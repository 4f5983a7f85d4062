package vault

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

const (
	keySize  = 32
	saltSize = 16
)

// ErrNoPublicKey is returned for a slot of an earlier format, to which nothing can
// be wrapped without its secret.
var ErrNoPublicKey = errors.New("the key slot has no public key")

// ErrWrongKey is returned when a slot does not open with the secret given.
var ErrWrongKey = errors.New("this passphrase or recovery key does not open the slot")

// SlotKind tells a passphrase's slot from the recovery key's.
type SlotKind uint8

// The kinds of slot.
const (
	PassphraseSlot SlotKind = 1
	RecoverySlot   SlotKind = 2
)

// Slot holds the data key wrapped under one secret. Whose it is, is not said
// here: that stands sealed elsewhere, under the same ID.
type Slot struct {
	ID      [16]byte `cbor:"1,keyasint"`
	Kind    SlotKind `cbor:"2,keyasint"`
	Params  Params   `cbor:"3,keyasint,omitzero"` // none for a recovery key
	Salt    []byte   `cbor:"4,keyasint"`
	Wrapped []byte   `cbor:"5,keyasint"`
	// Check is a plain checksum of all of the above, no secret. It tells a slot
	// that rotted from a passphrase that is wrong. Slots of an earlier format
	// have none.
	Check []byte `cbor:"6,keyasint,omitempty"`
	// Public is the public half of the key pair that the secret yields, and
	// Ephemeral that of the pair that was made for wrapping. With them another data
	// key can be wrapped without the secret. Slots of an earlier format have neither:
	// there the secret yields the wrapping key itself.
	Public    []byte `cbor:"7,keyasint,omitempty"`
	Ephemeral []byte `cbor:"8,keyasint,omitempty"`
}

const checkSize = 8

// Whole reports whether the slot is as it was made, as far as that can be told
// without its secret.
func (s Slot) Whole() bool { return bytes.Equal(s.Check, s.sum()) }

// Checked returns the slot with its checksum.
func (s Slot) Checked() Slot {
	s.Check = s.sum()
	return s
}

func (s Slot) sum() []byte {
	sum := sha256.Sum256(append(s.bound(), s.Wrapped...))
	return sum[:checkSize]
}

// normalise makes the two ways of typing é one, and forgives blanks at the
// ends, which come with pasting.
func normalise(passphrase string) []byte {
	return []byte(strings.TrimSpace(norm.NFKC.String(passphrase)))
}

// WrapPassphrase returns a new slot that opens with the passphrase. It does
// not judge the passphrase; see Strength. Parameters below the Floor are
// refused with ErrParams.
func (v *Vault) WrapPassphrase(id [16]byte, passphrase string, p Params) (Slot, error) {
	if err := p.Validate(); err != nil {
		return Slot{}, err
	}
	return v.wrap(Slot{ID: id, Kind: PassphraseSlot, Params: p}, normalise(passphrase))
}

// WrapRecovery returns a new slot that opens with the recovery key.
func (v *Vault) WrapRecovery(id [16]byte, key RecoveryKey) (Slot, error) {
	return v.wrap(Slot{ID: id, Kind: RecoverySlot}, key[:])
}

// Unlock opens the slot with a passphrase. It returns ErrWrongKey when the
// passphrase is another one, ErrParams when the slot's parameters are not
// allowed. It takes about half a second.
func (s Slot) Unlock(passphrase string) (*Vault, error) {
	if s.Kind != PassphraseSlot {
		return nil, ErrWrongKey
	}
	if err := s.Params.Validate(); err != nil {
		return nil, err
	}
	return s.unwrap(normalise(passphrase))
}

// Recover opens the slot with the recovery key, or returns ErrWrongKey.
func (s Slot) Recover(key RecoveryKey) (*Vault, error) {
	if s.Kind != RecoverySlot {
		return nil, ErrWrongKey
	}
	return s.unwrap(key[:])
}

func (v *Vault) wrap(s Slot, secret []byte) (Slot, error) {
	s.Salt = make([]byte, saltSize)
	_, _ = rand.Read(s.Salt) // documented never to fail
	stretched := s.stretch(secret)
	defer wipe(stretched)
	private, err := s.private(stretched)
	if err != nil {
		return Slot{}, err
	}
	s.Public = private.PublicKey().Bytes()
	return v.WrapAgain(s)
}

// WrapAgain returns a slot that opens with the same secret as s, and holds the data
// key of this vault. The secret need not be known. It fails with ErrNoPublicKey for
// a slot of an earlier format. Whoever calls it has made sure that the slot is
// genuine: the key is wrapped for whoever made it.
func (v *Vault) WrapAgain(s Slot) (Slot, error) {
	if len(s.Public) == 0 {
		return Slot{}, ErrNoPublicKey
	}
	public, err := ecdh.X25519().NewPublicKey(s.Public)
	if err != nil {
		return Slot{}, err
	}
	ephemeral, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		return Slot{}, err
	}
	s.Ephemeral = ephemeral.PublicKey().Bytes()
	aead, err := s.wrapper(ephemeral, public)
	if err != nil {
		return Slot{}, err
	}
	s.Wrapped = aead.Seal(nil, nil, v.dataKey[:], s.bound())
	return s.Checked(), nil
}

func (s Slot) unwrap(secret []byte) (*Vault, error) {
	stretched := s.stretch(secret)
	defer wipe(stretched)
	aead, err := s.opener(stretched)
	if err != nil {
		return nil, err
	}
	key, err := aead.Open(nil, nil, s.Wrapped, s.bound())
	if err != nil || len(key) != keySize {
		return nil, ErrWrongKey
	}
	defer wipe(key)
	return fromDataKey([keySize]byte(key))
}

// stretch makes a secret into key material, and wipes a passphrase. A recovery key
// is random, and needs no stretching.
func (s Slot) stretch(secret []byte) []byte {
	if s.Kind == RecoverySlot {
		return bytes.Clone(secret)
	}
	defer wipe(secret)
	return s.Params.stretch(secret, s.Salt)
}

// private is the key pair that a secret yields.
func (s Slot) private(stretched []byte) (*ecdh.PrivateKey, error) {
	key, err := hkdf.Key(sha256.New, stretched, s.Salt, "alongside/slot/private", keySize)
	if err != nil {
		return nil, err
	}
	defer wipe(key)
	return ecdh.X25519().NewPrivateKey(key)
}

// opener derives the key that the data key was wrapped with from the secret.
func (s Slot) opener(stretched []byte) (cipher.AEAD, error) {
	if len(s.Public) == 0 {
		return derived(stretched, s.Salt, "alongside/slot")
	}
	private, err := s.private(stretched)
	if err != nil {
		return nil, err
	}
	ephemeral, err := ecdh.X25519().NewPublicKey(s.Ephemeral)
	if err != nil || !bytes.Equal(private.PublicKey().Bytes(), s.Public) {
		return nil, ErrWrongKey
	}
	return s.wrapper(private, ephemeral)
}

// wrapper derives the key that wraps the data key from what the two pairs share.
func (s Slot) wrapper(private *ecdh.PrivateKey, public *ecdh.PublicKey) (cipher.AEAD, error) {
	shared, err := private.ECDH(public)
	if err != nil {
		return nil, err
	}
	defer wipe(shared)
	return derived(shared, slices.Concat(s.Ephemeral, s.Public), "alongside/slot/wrap")
}

func derived(from, salt []byte, info string) (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, from, salt, info, keySize)
	if err != nil {
		return nil, err
	}
	defer wipe(key)
	return newGCM(key)
}

// bound is what the wrapped key is bound to: everything else in the slot.
func (s Slot) bound() []byte {
	b := append([]byte("alongside/slot\x00"), s.ID[:]...)
	b = append(b, byte(s.Kind), s.Params.Threads)
	b = binary.BigEndian.AppendUint32(b, s.Params.Memory)
	b = binary.BigEndian.AppendUint32(b, s.Params.Passes)
	return slices.Concat(b, s.Salt, s.Public, s.Ephemeral)
}

func newGCM(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCMWithRandomNonce(block)
}

func wipe(b []byte) { clear(b) }
