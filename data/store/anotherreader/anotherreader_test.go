// Package anotherreader reads a programme file by what the comments of the packages
// store and vault say, and by nothing else of theirs. So somebody could who has a
// file, its passphrase, and no Alongside.
package anotherreader

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"
	"golang.org/x/crypto/argon2"
)

type slot struct {
	ID   [16]byte `cbor:"1,keyasint"`
	Kind uint8    `cbor:"2,keyasint"`
	Work struct {
		Memory  uint32 `cbor:"1,keyasint"`
		Passes  uint32 `cbor:"2,keyasint"`
		Threads uint8  `cbor:"3,keyasint"`
	} `cbor:"3,keyasint"`
	Salt    []byte `cbor:"4,keyasint"`
	Wrapped []byte `cbor:"5,keyasint"`
	Check   []byte `cbor:"6,keyasint"`
	Public  []byte `cbor:"7,keyasint"`
	Made    []byte `cbor:"8,keyasint"` // the public key of the pair made for wrapping
}

// dataKey unwraps the data key of a slot with a passphrase.
func (s slot) dataKey(passphrase string) ([]byte, error) {
	bound := append([]byte("alongside/slot\x00"), s.ID[:]...)
	bound = append(bound, s.Kind, s.Work.Threads)
	bound = binary.BigEndian.AppendUint32(bound, s.Work.Memory)
	bound = binary.BigEndian.AppendUint32(bound, s.Work.Passes)
	bound = slices.Concat(bound, s.Salt, s.Public, s.Made)
	stretched := argon2.IDKey([]byte(passphrase), s.Salt, s.Work.Passes, s.Work.Memory, s.Work.Threads, 32)
	raw, err := hkdf.Key(sha256.New, stretched, s.Salt, "alongside/slot/private", 32)
	if err != nil {
		return nil, err
	}
	private, err := ecdh.X25519().NewPrivateKey(raw)
	if err != nil {
		return nil, err
	}
	made, err := ecdh.X25519().NewPublicKey(s.Made)
	if err != nil {
		return nil, err
	}
	shared, err := private.ECDH(made)
	if err != nil {
		return nil, err
	}
	key, err := hkdf.Key(sha256.New, shared, slices.Concat(s.Made, s.Public), "alongside/slot/wrap", 32)
	if err != nil {
		return nil, err
	}
	return unseal(key, bound, s.Wrapped)
}

// unseal opens what is sealed under a key: nonce, ciphertext and tag.
func unseal(key, bound, sealed []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	n := min(len(sealed), gcm.NonceSize())
	return gcm.Open(nil, sealed[:n], sealed[n:], bound)
}

func place(bucket string, key []byte) []byte {
	p := binary.BigEndian.AppendUint16(nil, uint16(len(bucket)))
	p = append(p, bucket...)
	p = binary.BigEndian.AppendUint16(p, uint16(len(key)))
	return append(p, key...)
}

type state struct {
	Format  uint64   `cbor:"1,keyasint"`
	Content [32]byte `cbor:"2,keyasint"`
	Audit   [32]byte `cbor:"3,keyasint"`
	Records uint64   `cbor:"4,keyasint"`
	Entries uint64   `cbor:"5,keyasint"`
	Indexes [32]byte `cbor:"6,keyasint"`
	Links   uint64   `cbor:"7,keyasint"`
	Clear   [32]byte `cbor:"8,keyasint"`
	Unwiped bool     `cbor:"9,keyasint"`
	Passing [32]byte `cbor:"10,keyasint"`
	Passed  uint64   `cbor:"11,keyasint"`

	Slots   cbor.ByteString `cbor:"12,keyasint"`
	Lasting cbor.ByteString `cbor:"13,keyasint"`
	Rekeyed uint64          `cbor:"15,keyasint"`
}

// sum adds up 256-bit elements.
type sum struct {
	total big.Int
	count uint64
}

func (s *sum) add(element []byte) {
	s.total.Add(&s.total, new(big.Int).SetBytes(element))
	s.count++
}

func (s *sum) bytes() (b [32]byte) {
	new(big.Int).Mod(&s.total, new(big.Int).Lsh(big.NewInt(1), 256)).FillBytes(b[:])
	return b
}

const passphrase = "seven kettles under a violet bridge"

func TestAFileCanBeReadByWhatTheCommentsSay(t *testing.T) {
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	packed, err := os.Open(filepath.Join("..", "testdata", "format4.gz"))
	ok(err)
	defer packed.Close()
	unpacked, err := gzip.NewReader(packed)
	ok(err)
	content, err := io.ReadAll(unpacked)
	ok(err)
	path := filepath.Join(t.TempDir(), "a.alongside")
	ok(os.WriteFile(path, content, 0o600))
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	ok(err)
	defer db.Close()

	ok(db.View(func(tx *bbolt.Tx) error {
		meta := tx.Bucket([]byte("meta"))
		if format := string(meta.Get([]byte("format"))); format != "alongside 4" {
			t.Fatalf("the format is %q", format)
		}
		var key []byte
		c := meta.Cursor()
		for k, v := c.Seek([]byte("slot ")); bytes.HasPrefix(k, []byte("slot ")); k, v = c.Next() {
			var s slot
			ok(cbor.Unmarshal(v, &s))
			if s.Kind == 1 && key == nil {
				key, err = s.dataKey(passphrase) // or it is somebody else's
			}
		}
		ok(err)
		sealKey, err := hkdf.Expand(sha256.New, key, "alongside/seal", 32)
		ok(err)
		sumKey, err := hkdf.Expand(sha256.New, key, "alongside/sum", 32)
		ok(err)
		open := func(bucket string, k, v []byte) []byte {
			plain, err := unseal(sealKey, place(bucket, k), v)
			ok(err)
			return plain[:bytes.LastIndexByte(plain, 0x80)] // the rest is padding
		}

		var is state
		ok(cbor.Unmarshal(open("meta", []byte("state"), meta.Get([]byte("state"))), &is))
		var records, audit, indexes, inClear, passing sum
		var counting []string // the slots
		ok(tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				mac := hmac.New(sha256.New, sumKey)
				mac.Write(place(string(name), k))
				mac.Write(v)
				switch {
				case string(name) == "meta" && string(k) == "state":
				case string(name) == "meta":
					inClear.add(mac.Sum(nil))
					if bytes.HasPrefix(k, []byte("slot ")) {
						counting = append(counting, string(mac.Sum(nil)[:16]))
					}
				case string(name) == "audit":
					audit.add(mac.Sum(nil))
				case string(name) == "journal" || string(name) == "drafts":
					passing.add(mac.Sum(nil))
				case strings.Contains(string(name), " by ") || strings.HasSuffix(string(name), " current"):
					indexes.add(mac.Sum(nil))
				default:
					records.add(mac.Sum(nil))
				}
				return nil
			})
		}))
		slices.Sort(counting)
		found := state{
			4, records.bytes(), audit.bytes(), records.count, audit.count, indexes.bytes(), indexes.count, inClear.bytes(),
			false, passing.bytes(), passing.count, cbor.ByteString(strings.Join(counting, "")), is.Lasting, is.Rekeyed,
		}
		if found != is {
			t.Errorf("the sums are\n%+v, and the file says\n%+v", found, is)
		}

		var names []string
		ok(tx.Bucket([]byte("people")).ForEach(func(k, v []byte) error {
			var envelope struct {
				_       struct{} `cbor:",toarray"`
				Version uint64
				At      int64
				By      [16]byte
				Record  map[int]any
			}
			ok(cbor.Unmarshal(open("people", k, v), &envelope))
			names = append(names, envelope.Record[2].(string))
			return nil
		}))
		slices.Sort(names)
		if want := []string{"Gethin", "Khánh", "Kojo", "Struan", "Tegid"}; !slices.Equal(names, want) {
			t.Errorf("the people are %q", names)
		}
		return nil
	}))
}
