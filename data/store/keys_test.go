package store_test

import (
	"testing"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

func TestAPassphraseIsVerifiedOnTheOpenFile(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	for _, c := range []struct {
		name   string
		secret string
		want   error
	}{
		{"the facilitator's", passphrase, nil},
		{"with blanks round it", " " + passphrase + "\n", nil},
		{"the recovery key", f.key.String(), nil},
		{"another one", "not the right words at all", store.WrongPassphrase},
		{"none", "", store.WrongPassphrase},
		{"another file's recovery key", vault.NewRecoveryKey().String(), store.WrongPassphrase},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := f.hash()
			err := f.Verify(c.secret)
			if (err == nil) != (c.want == nil) || c.want != nil && store.KindOf(err) != c.want {
				t.Errorf("%v, want %v", err, c.want)
			}
			if f.Me().Label != "Rosa M." || f.Me().Recovery {
				t.Errorf("the file is now open for %+v", f.Me())
			}
			if f.hash() != before {
				t.Error("the file was changed")
			}
		})
	}
	ok(t, f.SetMark(m.ID, sam, data.Present)) // and the file is as open as before
}

func TestASlotThatOpensOtherRecordsVerifiesNothing(t *testing.T) {
	path, _, c := closed(t)
	const planted = "two herons over the long meadow"
	slot := must(must(vault.New())(t).WrapPassphrase([16]byte(data.NewID()), planted, vault.Floor))(t)
	edit(t, path, func(tx *bbolt.Tx) error {
		value, err := cbor.Marshal(slot)
		if err != nil {
			return err
		}
		return tx.Bucket([]byte("meta")).Put(append([]byte("slot "), slot.ID[:]...), value)
	})
	s := must(store.Open(path, passphrase, c.options()))(t)
	if err := s.Verify(planted); err == nil {
		t.Error("a passphrase that somebody wrote into the file was taken for a facilitator's")
	}
	ok(t, s.Verify(passphrase))
	ok(t, s.Close())
	if err := s.Verify(passphrase); store.KindOf(err) != store.Closed {
		t.Errorf("on a closed file: %v", err)
	}
}
