package vault_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data/vault"
)

const passphrase = "seven kettles under a violet bridge"

func newVault(t testing.TB) *vault.Vault {
	t.Helper()
	v, err := vault.New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(v.Close)
	return v
}

func place(bucket, key string) vault.Place { return vault.Place(nil).At(bucket, []byte(key)) }

func TestASealedValueOpensOnlyInItsPlaceAndUnchanged(t *testing.T) {
	v := newVault(t)
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SliceOf(rapid.Byte()).Draw(t, "plain")
		bucket, key := rapid.String().Draw(t, "bucket"), rapid.String().Draw(t, "key")
		at := place(bucket, key)
		sealed := v.Seal(nil, at, plain)
		if len(sealed) != len(plain)+vault.Overhead {
			t.Fatalf("%d bytes for %d", len(sealed), len(plain))
		}
		got, err := v.Open(nil, at, sealed)
		if err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("%x, %v", got, err)
		}
		for _, other := range []vault.Place{place(bucket+"x", key), place(bucket, key+"x"), place(key, bucket+"y"), nil} {
			if _, err := v.Open(nil, other, sealed); !errors.Is(err, vault.ErrNotGenuine) {
				t.Fatalf("in another place: %v", err)
			}
		}
		sealed[rapid.IntRange(0, len(sealed)-1).Draw(t, "at")] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		if _, err := v.Open(nil, at, sealed); !errors.Is(err, vault.ErrNotGenuine) {
			t.Fatalf("changed: %v", err)
		}
	})
}

func TestNoTwoPlacesAreTheSame(t *testing.T) {
	if bytes.Equal(place("a", "bc"), place("ab", "c")) || bytes.Equal(place("", "a"), place("a", "")) {
		t.Error("where the bucket ends and the key begins must be told")
	}
}

func TestEqualValuesDoNotLookEqual(t *testing.T) {
	v := newVault(t)
	if at := place("marks", "k"); bytes.Equal(v.Seal(nil, at, []byte("present")), v.Seal(nil, at, []byte("present"))) {
		t.Error("sealed twice, it looks the same")
	}
}

func TestASlotOpensWithItsOwnSecretOnly(t *testing.T) {
	v := newVault(t)
	sealed := v.Seal(nil, place("b", "k"), []byte("hello"))
	slot, err := v.WrapPassphrase([16]byte{1}, "Żółta łódź pod mostem wieczorem", vault.Floor)
	if err != nil {
		t.Fatal(err)
	}
	key := vault.NewRecoveryKey()
	spare, err := v.WrapRecovery([16]byte{2}, key)
	if err != nil {
		t.Fatal(err)
	}
	decomposed := strings.ReplaceAll(strings.ReplaceAll("Żółta łódź pod mostem wieczorem", "ó", "o\u0301"), "Ż", "Z\u0307")
	for name, open := range map[string]func() (*vault.Vault, error){
		"as typed":                      func() (*vault.Vault, error) { return slot.Unlock("Żółta łódź pod mostem wieczorem") },
		"typed with separate accents":   func() (*vault.Vault, error) { return slot.Unlock(decomposed) },
		"pasted with a blank at an end": func() (*vault.Vault, error) { return slot.Unlock(" Żółta łódź pod mostem wieczorem\n") },
		"the recovery key":              func() (*vault.Vault, error) { return spare.Recover(key) },
	} {
		got, err := open()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if plain, err := got.Open(nil, place("b", "k"), sealed); err != nil || string(plain) != "hello" {
			t.Errorf("%s: opened, and the value reads %q, %v", name, plain, err)
		}
		got.Close()
	}
	moved, costlier := slot, slot
	moved.ID = [16]byte{9}
	costlier.Params.Passes++
	for name, open := range map[string]func() (*vault.Vault, error){
		"another passphrase":               func() (*vault.Vault, error) { return slot.Unlock("Żółta łódź pod mostem rano") },
		"another recovery key":             func() (*vault.Vault, error) { return spare.Recover(vault.NewRecoveryKey()) },
		"the recovery key as a passphrase": func() (*vault.Vault, error) { return slot.Unlock(key.String()) },
		"a passphrase on the recovery slot": func() (*vault.Vault, error) {
			return spare.Unlock(passphrase)
		},
		"a slot under another id":        func() (*vault.Vault, error) { return moved.Unlock("Żółta łódź pod mostem wieczorem") },
		"a slot with changed parameters": func() (*vault.Vault, error) { return costlier.Unlock("Żółta łódź pod mostem wieczorem") },
	} {
		if _, err := open(); !errors.Is(err, vault.ErrWrongKey) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnotherDataKeyIsWrappedWithoutTheSecret(t *testing.T) {
	old, fresh := newVault(t), newVault(t)
	sealed := fresh.Seal(nil, place("b", "k"), []byte("hello"))
	key := vault.NewRecoveryKey()
	slots := map[string]vault.Slot{}
	var err error
	if slots["a passphrase"], err = old.WrapPassphrase([16]byte{1}, passphrase, vault.Floor); err != nil {
		t.Fatal(err)
	}
	if slots["a recovery key"], err = old.WrapRecovery([16]byte{2}, key); err != nil {
		t.Fatal(err)
	}
	open := func(s vault.Slot) (*vault.Vault, error) {
		if s.Kind == vault.RecoverySlot {
			return s.Recover(key)
		}
		return s.Unlock(passphrase)
	}
	for name, slot := range slots {
		again, err := fresh.WrapAgain(slot)
		if err != nil || !again.Whole() || again.ID != slot.ID || again.Params != slot.Params {
			t.Fatalf("%s: %+v, %v", name, again, err)
		}
		got, err := open(again)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if plain, err := got.Open(nil, place("b", "k"), sealed); err != nil || string(plain) != "hello" {
			t.Errorf("%s: opens another data key: %q, %v", name, plain, err)
		}
		got.Close()
		for what, spoil := range map[string]func(*vault.Slot){
			"another public key":        func(s *vault.Slot) { s.Public[0] ^= 1 },
			"another pair for wrapping": func(s *vault.Slot) { s.Ephemeral = slot.Ephemeral },
			"no pair for wrapping":      func(s *vault.Slot) { s.Ephemeral = nil },
			"no public key":             func(s *vault.Slot) { s.Public = nil },
			"the weakest public key":    func(s *vault.Slot) { s.Ephemeral = make([]byte, 32) },
		} {
			spoilt := again
			spoilt.Public = bytes.Clone(again.Public)
			if spoil(&spoilt); spoilt.Whole() {
				t.Errorf("%s, %s: nobody notices", name, what)
			}
			if _, err := open(spoilt); err == nil {
				t.Errorf("%s, %s: it opens", name, what)
			}
		}
	}
	if _, err := fresh.WrapAgain(vault.Slot{ID: [16]byte{1}, Salt: make([]byte, 16)}); !errors.Is(err, vault.ErrNoPublicKey) {
		t.Errorf("without a public key: %v", err)
	}
	if _, err := fresh.WrapAgain(vault.Slot{Salt: make([]byte, 16), Public: make([]byte, 32)}); err == nil {
		t.Error("a key that everybody can unwrap was wrapped")
	}
}

func TestWhatIsDerivedOutlastsTheDataKey(t *testing.T) {
	old, fresh := newVault(t), newVault(t)
	id := old.DerivedID("meeting", []byte("a"))
	if fresh.DerivedID("meeting", []byte("a")) == id {
		t.Fatal("two files derive the same ids")
	}
	outside, err := old.Outside()
	if err != nil {
		t.Fatal(err)
	}
	defer outside.Close()
	sealed := outside.Seal(nil, place("seen", "x"), []byte("hello"))
	fresh.KeepLasting(old.Lasting())
	again, err := fresh.Outside()
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if plain, err := again.Open(nil, place("seen", "x"), sealed); err != nil || string(plain) != "hello" || fresh.DerivedID("meeting", []byte("a")) != id {
		t.Errorf("%q, %v", plain, err)
	}
	if _, err := old.Open(nil, place("seen", "x"), sealed); err == nil {
		t.Error("what is outside opens with the key of what is inside")
	}
}

func TestParametersBelowTheFloorAreRefused(t *testing.T) {
	v := newVault(t)
	for name, weaken := range map[string]func(*vault.Params){
		"less memory":      func(p *vault.Params) { p.Memory-- },
		"fewer passes":     func(p *vault.Params) { p.Passes-- },
		"no thread":        func(p *vault.Params) { p.Threads = 0 },
		"all the memory":   func(p *vault.Params) { p.Memory = 1 << 31 },
		"passes for a day": func(p *vault.Params) { p.Passes = 1 << 30 },
	} {
		p := vault.Floor
		weaken(&p)
		if _, err := v.WrapPassphrase([16]byte{}, passphrase, p); !errors.Is(err, vault.ErrParams) {
			t.Errorf("%s, making a slot: %v", name, err)
		}
		slot := vault.Slot{Kind: vault.PassphraseSlot, Params: p, Salt: make([]byte, 16)}
		if _, err := slot.Unlock(passphrase); !errors.Is(err, vault.ErrParams) {
			t.Errorf("%s, opening a slot: %v", name, err)
		}
	}
}

func TestCalibrationGoesUpFromTheFloor(t *testing.T) {
	for _, c := range []struct {
		name  string
		floor time.Duration // what the floor takes on this machine
		want  vault.Params
	}{
		{"a slow machine", 900 * time.Millisecond, vault.Floor},
		{"a machine of the day", 125 * time.Millisecond, vault.Params{Memory: 256 << 10, Passes: 3, Threads: 4}},
		{"a clock that stands still", 0, vault.Floor},
		{"a fast machine", 50 * time.Millisecond, vault.Params{Memory: 256 << 10, Passes: 7, Threads: 4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := time.Unix(0, 0)
			got := vault.Calibrate(500*time.Millisecond, func() time.Time { at = at.Add(c.floor); return at })
			if got != c.want || got.Validate() != nil {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestTheSumDependsOnWhatIsInItAndNotOnTheOrder(t *testing.T) {
	v := newVault(t)
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfNDistinct(rapid.String(), 1, 20, rapid.ID).Draw(t, "keys")
		elements := make([][32]byte, len(keys))
		var forward, backward vault.Sum
		for i, k := range keys {
			elements[i] = v.Element(place("b", k), []byte(k))
			forward.Add(elements[i])
		}
		for i := len(keys) - 1; i >= 0; i-- {
			backward.Add(elements[i])
		}
		if forward != backward {
			t.Fatal("the order matters")
		}
		less := forward
		less.Remove(elements[0])
		if less == forward {
			t.Fatal("taking one away does not show")
		}
		less.Add(elements[0])
		if less != forward {
			t.Fatal("putting it back is not the same")
		}
		for _, e := range elements {
			less.Remove(e)
		}
		if less != (vault.Sum{}) {
			t.Fatal("without any it is not nothing")
		}
	})
}

func TestIdsAreDerivedFromKeyAndParts(t *testing.T) {
	v, other := newVault(t), newVault(t)
	a := v.DerivedID("meeting", []byte("ab"), []byte("c"))
	if a != v.DerivedID("meeting", []byte("ab"), []byte("c")) {
		t.Error("not the same again")
	}
	if a == v.DerivedID("meeting", []byte("a"), []byte("bc")) || a == v.DerivedID("x", []byte("ab"), []byte("c")) || a == other.DerivedID("meeting", []byte("ab"), []byte("c")) {
		t.Error("the same from something else")
	}
}
