package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

// Passphrases of others.
const (
	piotrs = "yellow herons beside the long canal"
	newOne = "four lemon trees along the harbour wall"
)

// give gives somebody a key.
func (f fixture) give(label string, role store.Role, secret string) data.ID {
	f.t.Helper()
	return must(f.AddFacilitator(passphrase, label, role, secret))(f.t)
}

// holder is one of those who have a key.
func (f fixture) holder(id data.ID) store.Facilitator {
	f.t.Helper()
	for _, h := range must(f.Facilitators())(f.t) {
		if h.ID == id {
			return h
		}
	}
	return store.Facilitator{}
}

func (f fixture) recovery() store.Facilitator {
	f.t.Helper()
	keys := must(f.Facilitators())(f.t)
	return keys[len(keys)-1]
}

// openedBy closes the file and opens it with another secret.
func (f fixture) openedBy(secret string) fixture {
	f.t.Helper()
	f.checkAndClose()
	f.Store = must(store.Open(f.Path(), secret, f.clock.options()))(f.t)
	f.NoteOpened(secret)
	f.t.Cleanup(func() { f.checkAndClose() })
	return f
}

func (f fixture) lastAct() string {
	f.t.Helper()
	return read(f, func(r *store.Reader) ([]data.AuditEntry, error) { return r.Audit(1) })[0].Act
}

func TestAFacilitatorIsGivenAKeyOfTheirOwn(t *testing.T) {
	f := open(t)
	f.clock.at = f.clock.at.AddDate(0, 0, 3)
	id := f.give("  Piotr   Z. ", store.RoleFacilitator, piotrs)
	want := store.Facilitator{ID: id, Label: "Piotr Z.", Role: store.RoleFacilitator, From: f.Me().ID, Since: today.AddDays(3)}
	if diff := cmp.Diff(want, f.holder(id)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	if f.lastAct() != "give-key" {
		t.Errorf("the audit trail says %q", f.lastAct())
	}
	f.clock.at = f.clock.at.AddDate(0, 0, 1)
	f = f.openedBy(piotrs)
	if me := f.Me(); me.ID != id || f.Lead() || me.Opened != today.AddDays(4) || f.holder(id).Opened != today.AddDays(4) {
		t.Errorf("opened by %+v", me)
	}
	f = f.openedBy(passphrase)
	if !f.Lead() || f.Me().Opened != today.AddDays(4) || f.holder(id).Opened != today.AddDays(4) {
		t.Errorf("opened by %+v", f.Me())
	}
	if r := f.recovery(); r.Opened != 0 || r.From != f.Me().ID {
		t.Errorf("the recovery key is %+v", r)
	}
}

func TestAKeyIsGivenOnlyWhereAllIsRight(t *testing.T) {
	f := open(t)
	f.give("Piotr Z.", store.RoleLead, piotrs)
	before := f.hash()
	for name, c := range map[string]struct {
		present, label, secret string
		role                   store.Role
		want                   store.Kind
	}{
		"another's passphrase":       {piotrs, "Tendai M.", newOne, 0, store.WrongPassphrase},
		"no passphrase":              {"", "Tendai M.", newOne, 0, store.WrongPassphrase},
		"a mistyped recovery key":    {f.key.String()[:len(f.key.String())-1], "Tendai M.", newOne, 0, store.Mistyped},
		"no name":                    {passphrase, " ", newOne, 0, store.Invalid},
		"a name that is taken":       {passphrase, "piotr  z.", newOne, 0, store.Invalid},
		"their own name":             {passphrase, "Tendai Moyo", "tendai moyo", 0, store.Invalid},
		"the programme's name":       {passphrase, "Tendai M.", "Harbour House", 0, store.Invalid},
		"a role that does not exist": {passphrase, "Tendai M.", newOne, 9, store.Invalid},
		"bytes that are no text":     {passphrase, "T\xff", newOne, 0, store.Invalid},
	} {
		if _, err := f.AddFacilitator(c.present, c.label, c.role, c.secret); store.KindOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if f.hash() != before {
		t.Error("something was stored")
	}
	must(f.AddFacilitator(f.key.String(), "Tendai M.", store.RoleFacilitator, newOne))(t) // the recovery key will do
}

func TestAFacilitatorWhoIsNoLeadChangesNoKeysButTheirOwn(t *testing.T) {
	f := open(t)
	rosa := f.Me().ID
	id := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	f = f.openedBy(piotrs)
	for name, try := range map[string]func() error{
		"give":     func() error { _, err := f.AddFacilitator(piotrs, "X", 0, newOne); return err },
		"rename":   func() error { return f.RenameFacilitator(rosa, "X") },
		"role":     func() error { return f.SetRole(piotrs, id, store.RoleLead) },
		"take":     func() error { return f.RemoveFacilitator(piotrs, rosa, false) },
		"recovery": func() error { return f.ReplaceRecoveryKey(piotrs, vault.NewRecoveryKey(), false) },
		"rekey":    func() error { return f.Rekey(t.Context(), piotrs, untold) },
	} {
		if err := try(); !errors.Is(err, store.NotLead) {
			t.Errorf("%s: %v", name, err)
		}
	}
	ok(t, f.ChangePassphrase(piotrs, newOne, true))
	if must(f.RekeyDue())(t) {
		t.Error("a new data key is due that only a lead can make")
	}
	f = f.openedBy(newOne)
	if f.Me().ID != id {
		t.Errorf("opened by %+v", f.Me())
	}
}

func untold(uint64, uint64) {}

func TestTheLastLeadStaysOne(t *testing.T) {
	f := open(t)
	rosa := f.Me().ID
	id := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	if err := f.SetRole(passphrase, rosa, store.RoleFacilitator); !errors.Is(err, store.Invalid) {
		t.Errorf("the only lead: %v", err)
	}
	if err := f.RemoveFacilitator(passphrase, rosa, false); !errors.Is(err, store.Invalid) {
		t.Errorf("one's own key: %v", err)
	}
	ok(t, f.SetRole(passphrase, id, store.RoleLead))
	if f.lastAct() != "key-role lead" {
		t.Errorf("the audit trail says %q", f.lastAct())
	}
	ok(t, f.SetRole(passphrase, rosa, store.RoleFacilitator))
	if f.Lead() {
		t.Error("who made a facilitator of themself is a lead still")
	}
	f = f.openedBy(piotrs)
	ok(t, f.RemoveFacilitator(piotrs, rosa, false))
	if err := f.SetRole(piotrs, id, store.RoleFacilitator); !errors.Is(err, store.Invalid) {
		t.Errorf("the only lead: %v", err)
	}
	f = f.openedBy(f.key.String())
	if err := f.RemoveFacilitator(f.key.String(), id, false); !f.Lead() || !errors.Is(err, store.Invalid) {
		t.Errorf("the last lead, with the recovery key: %v", err)
	}
	for _, err := range []error{
		f.SetRole(f.key.String(), f.Me().ID, store.RoleFacilitator), f.RemoveFacilitator(f.key.String(), f.Me().ID, false),
		f.RenameFacilitator(f.Me().ID, "Paper"),
	} {
		if !errors.Is(err, store.Invalid) {
			t.Errorf("the recovery key itself: %v", err)
		}
	}
}

func TestAKeyThatWasTakenAwayOpensNothingAndItsNameStays(t *testing.T) {
	f := open(t)
	id := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	f = f.openedBy(piotrs)
	sam := must(f.AddPerson(person("Sam", "Turner")))(t)
	f = f.openedBy(passphrase)
	ok(t, f.RemoveFacilitator(passphrase, id, false))
	if f.holder(id).ID == id {
		t.Error("Piotr is still listed")
	}
	if err := f.Verify(piotrs); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("Piotr’s passphrase: %v", err)
	}
	for name, err := range map[string]error{
		"rename": f.RenameFacilitator(id, "X"), "role": f.SetRole(passphrase, id, 0), "take": f.RemoveFacilitator(passphrase, id, false),
	} {
		if !errors.Is(err, store.NotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	f = f.openedBy(passphrase)
	var by data.ID
	for _, e := range read(f, func(r *store.Reader) ([]data.AuditEntry, error) { return r.Audit(0) }) {
		if len(e.About) > 0 && e.About[0] == sam {
			by = e.By
		}
	}
	for _, had := range read(f, (*store.Reader).Facilitators) {
		if had.ID == by && had.Label == "Piotr Z." && had.Until == today && !had.HasKey() {
			must(f.AddFacilitator(passphrase, "Piotr Z.", store.RoleLead, piotrs))(t) // and may come back
			return
		}
	}
	t.Error("nobody knows any more who added Sam")
}

func TestAFacilitatorIsCalledByAnotherName(t *testing.T) {
	f := open(t)
	f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	ok(t, f.RenameFacilitator(f.Me().ID, "rosa m."))
	if f.Me().Label != "rosa m." || f.holder(f.Me().ID).Label != "rosa m." {
		t.Errorf("called %q", f.Me().Label)
	}
	for _, label := range []string{"", "PIOTR Z."} {
		if err := f.RenameFacilitator(f.Me().ID, label); !errors.Is(err, store.Invalid) {
			t.Errorf("%q: %v", label, err)
		}
	}
}

func TestANewRecoveryKeyOpensTheFileAndTheOldOneIsDead(t *testing.T) {
	f := open(t)
	key := vault.NewRecoveryKey()
	if err := f.ReplaceRecoveryKey("not the passphrase", key, false); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("without the passphrase: %v", err)
	}
	f.clock.at = f.clock.at.AddDate(0, 1, 0)
	ok(t, f.ReplaceRecoveryKey(passphrase, key, false))
	if r := f.recovery(); r.Since != today.AddDays(31) || r.From != f.Me().ID {
		t.Errorf("the recovery key is %+v", r)
	}
	if err := f.Verify(f.key.String()); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("the old one: %v", err)
	}
	f = f.openedBy(key.String())
	if !f.Me().Recovery || f.recovery().Opened != today.AddDays(31) {
		t.Errorf("opened by %+v", f.Me())
	}
}

func TestWhatIsDoneToKeysIsNoStepAndForgetsNone(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	before := len(f.markOf(m.ID, sam).Note)
	ok(t, f.SetMark(m.ID, sam, data.Present))
	id := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	done, can := f.CanUndo()
	if !can || done.Act != store.ActMark {
		t.Fatalf("what can be undone is %+v", done)
	}
	must(f.Undo())(t)
	if f.holder(id).ID != id || before != 0 || f.markOf(m.ID, sam).Status == data.Present {
		t.Error("undoing the mark did something else")
	}
}

// slotValue is a key slot as it stands in a file.
func slotValue(t *testing.T, path string, id data.ID) (value []byte) {
	t.Helper()
	edit(t, path, func(tx *bbolt.Tx) error {
		value = append(value, tx.Bucket([]byte("meta")).Get(append([]byte("slot "), id[:]...))...)
		return nil
	})
	return value
}

// putSlot writes a key slot past the store.
func putSlot(t *testing.T, path string, id data.ID, value []byte) {
	t.Helper()
	edit(t, path, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put(append([]byte("slot "), id[:]...), value)
	})
}

func TestAnOldKeyThatIsPutBackOpensNothing(t *testing.T) {
	for name, change := range map[string]struct {
		do  func(f fixture, piotr data.ID) error
		old func(f fixture) string // the secret that is out of use
		new func(f fixture) string // one that opens the file still
		of  func(f fixture, piotr data.ID) data.ID
	}{
		"of a passphrase that was changed": {
			func(f fixture, _ data.ID) error { return f.ChangePassphrase(passphrase, newOne, false) },
			func(fixture) string { return passphrase }, func(fixture) string { return piotrs },
			func(f fixture, _ data.ID) data.ID { return f.Me().ID },
		},
		"of a facilitator who was removed": {
			func(f fixture, piotr data.ID) error { return f.RemoveFacilitator(passphrase, piotr, false) },
			func(fixture) string { return piotrs }, func(fixture) string { return passphrase },
			func(_ fixture, piotr data.ID) data.ID { return piotr },
		},
		"of a recovery key that was replaced": {
			func(f fixture, _ data.ID) error {
				return f.ReplaceRecoveryKey(passphrase, vault.NewRecoveryKey(), false)
			},
			func(f fixture) string { return f.key.String() }, func(fixture) string { return passphrase },
			func(f fixture, _ data.ID) data.ID { return f.recovery().ID },
		},
	} {
		for rekeyed, want := range map[bool]store.Kind{false: store.KeyPutBack, true: store.Damaged} {
			t.Run(name+map[bool]string{true: ", sealed anew"}[rekeyed], func(t *testing.T) {
				f := open(t)
				piotr := f.give("Piotr Z.", store.RoleLead, piotrs)
				id, path := change.of(f, piotr), f.Path()
				f.checkAndClose()
				old := slotValue(t, path, id)
				f.Store = must(store.Open(path, passphrase, f.clock.options()))(t)
				ok(t, change.do(f, piotr))
				if rekeyed {
					present := change.new(f)
					if f.Verify(passphrase) == nil {
						present = passphrase
					} else if f.Me().ID == id {
						present = newOne
					}
					ok(t, f.Rekey(t.Context(), present, untold))
				}
				f.checkAndClose()
				for _, secret := range []string{change.old(f)} {
					if _, err := store.Open(path, secret, f.clock.options()); !errors.Is(err, store.WrongPassphrase) {
						t.Errorf("before it is put back: %v", err)
					}
				}
				putSlot(t, path, id, old)
				for name, err := range map[string]error{
					"open":    failing(store.Open(path, change.old(f), f.clock.options())),
					"read":    failing(store.OpenToRead(path, change.old(f), f.clock.options())),
					"look":    failing(store.OpenToLook(path, path, change.old(f), f.clock.options())),
					"check":   failing(store.Check(path, change.old(f), f.clock.options())),
					"restore": failing(store.Restore(path, filepath.Join(t.TempDir(), "b.alongside"), change.old(f), f.clock.options())),
				} {
					if !errors.Is(err, want) {
						t.Errorf("%s: %v", name, err)
					}
				}
				f.Store = must(store.Open(path, change.new(f), f.clock.options()))(t)
				if err := f.Verify(change.old(f)); err == nil {
					t.Error("an open file takes the old one")
				}
				if report := must(f.Check())(t); report.OK() {
					t.Error("the check finds nothing")
				}
				ok(t, f.Close())
			})
		}
	}
}

// Files of before have key slots without a public key, until they open once more.
func TestAnEarlierKeyFollowsOnceItHasOpenedTheFile(t *testing.T) {
	f := format3(t)
	if behind := must(f.CannotFollow())(t); len(behind) != 2 {
		t.Errorf("brought up to date these cannot follow: %+v", behind)
	}
	f.NoteOpened(passphrase)
	if behind := must(f.CannotFollow())(t); len(behind) != 1 || !behind[0].Recovery {
		t.Fatalf("opened with the passphrase these cannot follow: %+v", behind)
	}
	if err := f.Rekey(t.Context(), passphrase, untold); !errors.Is(err, store.KeysBehind) {
		t.Errorf("with an earlier recovery key: %v", err)
	}
	if left := must(filepath.Glob(filepath.Join(filepath.Dir(f.Path()), ".alongside-*")))(t); len(left) > 0 {
		t.Errorf("left are %q", left)
	}
	key := vault.NewRecoveryKey()
	ok(t, f.ReplaceRecoveryKey(passphrase, key, true))
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	for _, secret := range []string{passphrase, key.String()} {
		ok(t, f.Verify(secret))
	}
	if !f.Lead() || must(f.RekeyDue())(t) {
		t.Error("whoever had a key before is no lead, or a new data key is due still")
	}
}

func TestNothingOfWhoHasAKeyIsInTheFileInClear(t *testing.T) {
	f := open(t)
	f.give("Piotr Zieliński", store.RoleFacilitator, piotrs)
	path := f.Path()
	f.checkAndClose()
	content := string(must(os.ReadFile(path))(t))
	for _, secret := range []string{"Piotr", "Zieli", "Rosa", piotrs, "facilitator "} {
		if strings.Contains(content, secret) {
			t.Errorf("%q stands in the file", secret)
		}
	}
}

// failing is the error of what ought to fail.
func failing[T any](_ T, err error) error { return err }
