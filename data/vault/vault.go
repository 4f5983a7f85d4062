package vault

import (
	"bytes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash"
	"sync"
)

// Overhead is how many bytes a sealed value is longer than what it holds.
const Overhead = 28

// ErrNotGenuine is returned for a sealed value that was changed, that was
// moved here from another place, or that was sealed under another key.
var ErrNotGenuine = errors.New("a sealed value is not what was stored in this place")

// Vault holds the opened data key. Its methods may be called from several
// goroutines at once, but not after Close.
type Vault struct {
	dataKey [keySize]byte
	aead    cipher.AEAD
	sumKey  []byte
	lasting []byte // see Lasting
	macs    sync.Pool
}

// New returns a vault with a fresh random data key.
func New() (*Vault, error) {
	var key [keySize]byte
	_, _ = rand.Read(key[:]) // documented never to fail
	defer wipe(key[:])
	return fromDataKey(key)
}

func fromDataKey(key [keySize]byte) (*Vault, error) {
	v := &Vault{dataKey: key}
	seal, err := v.subkey("seal")
	if err != nil {
		return nil, err
	}
	defer wipe(seal)
	if v.aead, err = newGCM(seal); err != nil {
		return nil, err
	}
	if v.sumKey, err = v.subkey("sum"); err != nil {
		return nil, err
	}
	if v.lasting, err = v.subkey("ident"); err != nil {
		return nil, err
	}
	v.macs.New = func() any { return hmac.New(sha256.New, v.sumKey) }
	return v, nil
}

func (v *Vault) subkey(purpose string) ([]byte, error) {
	return hkdf.Expand(sha256.New, v.dataKey[:], "alongside/"+purpose, keySize)
}

// Copy returns a vault of its own with the same key, for who goes on when this one
// is closed.
func (v *Vault) Copy() (*Vault, error) {
	c, err := fromDataKey(v.dataKey)
	if err == nil {
		c.KeepLasting(v.lasting)
	}
	return c, err
}

// Close overwrites the keys. The vault is of no use afterwards.
func (v *Vault) Close() {
	wipe(v.dataKey[:])
	wipe(v.sumKey)
	wipe(v.lasting)
	v.aead = nil
}

// Lasting is the key that stays where the data key is replaced: ids that are derived
// again have to be the same, and what is kept outside the file has to be known
// again.
func (v *Vault) Lasting() []byte { return bytes.Clone(v.lasting) }

// KeepLasting gives the vault the lasting key of an earlier one. It is for whoever
// has just made or opened it, before anybody else uses it.
func (v *Vault) KeepLasting(key []byte) { v.lasting = bytes.Clone(key) }

// Outside returns a vault for what is kept outside the file, and has to be opened
// with any data key that the file ever has: it follows from the lasting key.
func (v *Vault) Outside() (*Vault, error) {
	key, err := hkdf.Expand(sha256.New, v.lasting, "alongside/outside", keySize)
	if err != nil {
		return nil, err
	}
	defer wipe(key)
	return fromDataKey([keySize]byte(key))
}

// Place is where a sealed value belongs: a bucket and a key, written so that no
// two places are the same bytes. A value does not open in any other place.
type Place []byte

// At returns the place of a key in a bucket. It reuses the memory of p.
func (p Place) At(bucket string, key []byte) Place {
	p = binary.BigEndian.AppendUint16(p[:0], uint16(len(bucket))) // our own short names
	p = append(p, bucket...)
	p = binary.BigEndian.AppendUint16(p, uint16(len(key))) // bbolt's keys are under 32 KiB
	return append(p, key...)
}

// Seal appends the sealed value to dst and returns it.
func (v *Vault) Seal(dst []byte, at Place, plain []byte) []byte {
	return v.aead.Seal(dst, nil, plain, at)
}

// Open appends what the sealed value holds to dst and returns it, or
// ErrNotGenuine.
func (v *Vault) Open(dst []byte, at Place, sealed []byte) ([]byte, error) {
	plain, err := v.aead.Open(dst, nil, sealed, at)
	if err != nil {
		return nil, ErrNotGenuine
	}
	return plain, nil
}

// Element is what a sealed value contributes to the sum over all records: an
// HMAC of its place and of the sealed bytes.
func (v *Vault) Element(at Place, sealed []byte) (e [32]byte) {
	mac := v.macs.Get().(hash.Hash)
	mac.Reset()
	mac.Write(at)
	mac.Write(sealed)
	mac.Sum(e[:0])
	v.macs.Put(mac)
	return e
}

// DerivedID returns an id that can be computed again from the same parts, and
// that tells nothing to who has not got the data key.
func (v *Vault) DerivedID(kind string, parts ...[]byte) [16]byte {
	mac := hmac.New(sha256.New, v.lasting)
	for _, p := range parts {
		mac.Write(Place(nil).At(kind, p))
	}
	return [16]byte(mac.Sum(nil)[:16])
}
