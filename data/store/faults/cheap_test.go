package faults

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"
	"golang.org/x/crypto/argon2"

	"alongside/data/vault"
)

// cheap is a kept file of an earlier format whose passphrase costs next to nothing to
// try, so that it can be opened a thousand times: its slot is wrapped again, as that
// version wrapped it, with less work.
func cheap(t testing.TB, content []byte) []byte {
	prefix := []byte("slot ")
	return within(content, func(tx *bbolt.Tx) error {
		meta := tx.Bucket([]byte("meta"))
		c := meta.Cursor()
		for key, value := c.Seek(prefix); bytes.HasPrefix(key, prefix); key, value = c.Next() {
			var slot vault.Slot
			need(t, cbor.Unmarshal(value, &slot))
			if slot.Kind != vault.PassphraseSlot {
				continue
			}
			if len(slot.Public) > 0 {
				return errors.New("the slot is not of an earlier format")
			}
			aead, bound := earlier(t, slot)
			dataKey, err := aead.Open(nil, nil, slot.Wrapped, bound)
			need(t, err)
			slot.Params = vault.Floor
			aead, bound = earlier(t, slot)
			slot.Wrapped = aead.Seal(nil, nil, dataKey, bound)
			value, err := cbor.Marshal(slot)
			need(t, err)
			return meta.Put(bytes.Clone(key), value)
		}
		return errors.New("it has no slot of a passphrase")
	})
}

// earlier is how a slot of an earlier format was wrapped.
func earlier(t testing.TB, s vault.Slot) (aead cipher.AEAD, bound []byte) {
	stretched := argon2.IDKey([]byte(passphrase), s.Salt, s.Params.Passes, s.Params.Memory, s.Params.Threads, 32)
	key, err := hkdf.Key(sha256.New, stretched, s.Salt, "alongside/slot", 32)
	need(t, err)
	block, err := aes.NewCipher(key)
	need(t, err)
	aead, err = cipher.NewGCMWithRandomNonce(block)
	need(t, err)
	bound = slices.Concat([]byte("alongside/slot\x00"), s.ID[:], []byte{byte(s.Kind), s.Params.Threads})
	bound = binary.BigEndian.AppendUint32(bound, s.Params.Memory)
	bound = binary.BigEndian.AppendUint32(bound, s.Params.Passes)
	return aead, append(bound, s.Salt...)
}
