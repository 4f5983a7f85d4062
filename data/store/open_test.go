package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

// closed makes a programme with a few records and closes it.
func closed(t testing.TB) (path string, key string, c *clock) {
	t.Helper()
	f := open(t)
	_, m, sam, priya := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	must(f.MakePair(sam, priya, today, data.Active))(t)
	f.checkAndClose()
	return f.Path(), f.key.String(), f.clock
}

// edit changes the closed file behind the store's back.
func edit(t testing.TB, path string, change func(*bbolt.Tx) error) {
	t.Helper()
	db := must(bbolt.Open(path, 0o600, nil))(t)
	ok(t, db.Update(change))
	ok(t, db.Close())
}

func TestOpenSaysWhatIsWrongAndLeavesTheFileAlone(t *testing.T) {
	path, key, c := closed(t)
	whole := must(os.ReadFile(path))(t)
	other := filepath.Join(t.TempDir(), "other")
	edit(t, other, func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("shop"))
		return err
	})
	newer := filepath.Join(t.TempDir(), "newer")
	ok(t, os.WriteFile(newer, whole, 0o600))
	edit(t, newer, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("format"), []byte("alongside 999"))
	})
	picture := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{7}, 9000)...)
	typo := strings.Replace(key, key[:1], map[bool]string{true: "B", false: "A"}[key[0] == 'A'], 1)

	for _, c2 := range []struct {
		name   string
		bytes  []byte
		secret string
		want   store.Kind
	}{
		{"another passphrase", whole, "not the right words at all", store.WrongPassphrase},
		{"an empty passphrase", whole, "", store.WrongPassphrase},
		{"another file's recovery key", whole, vault.NewRecoveryKey().String(), store.WrongPassphrase},
		{"a mistyped recovery key", whole, typo, store.Mistyped},
		{"an empty file", nil, passphrase, store.Empty},
		{"a text", []byte("Name,Phone\nSam,1\n"), passphrase, store.Foreign},
		{"a picture", picture, passphrase, store.Foreign},
		{"another database", must(os.ReadFile(other))(t), passphrase, store.Foreign},
		{"a newer version", must(os.ReadFile(newer))(t), passphrase, store.Newer},
		{"half a file", whole[:len(whole)/2], passphrase, store.Damaged},
		{"two headers and nothing else", whole[:8192], passphrase, store.Damaged},
		{"broken headers", append(bytes.Repeat([]byte{0}, 60), whole[60:]...), key, store.Kind(0)},
	} {
		t.Run(c2.name, func(t *testing.T) {
			p := filepath.Join(t.TempDir(), "x.alongside")
			ok(t, os.WriteFile(p, c2.bytes, 0o600))
			s, err := store.Open(p, c2.secret, c.options())
			if store.KindOf(err) != c2.want {
				t.Errorf("%v, %v", store.KindOf(err), err)
			}
			seen := c2.want == store.Empty || c2.want == store.Foreign && c2.name != "another database"
			if unfit := store.Unfit(p); seen && store.KindOf(unfit) != c2.want || !seen && unfit != nil {
				t.Errorf("without a key it is %v", unfit)
			}
			if s != nil {
				ok(t, s.Close())
				return // one whole header is enough, and closing may mend the other
			}
			if strings.Count(err.Error(), "\n") > 0 {
				t.Errorf("not one sentence: %q", err)
			}
			if got := must(os.ReadFile(p))(t); !bytes.Equal(got, c2.bytes) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestOpenWhereThereIsNoFile(t *testing.T) {
	c := &clock{evening}
	dir := t.TempDir()
	for path, want := range map[string]store.Kind{
		filepath.Join(dir, "none"):         store.NotFound,
		filepath.Join(dir, "none", "none"): store.NotFound,
		dir:                                store.Foreign,
	} {
		if _, err := store.Open(path, passphrase, c.options()); store.KindOf(err) != want {
			t.Errorf("%s: %v", path, err)
		}
		if err := store.Unfit(path); store.KindOf(err) != want {
			t.Errorf("%s, without a key: %v", path, err)
		}
	}
	if entries := must(os.ReadDir(dir))(t); len(entries) > 0 {
		t.Errorf("opening made %v", entries)
	}
}

func TestASecondWindowIsTold(t *testing.T) {
	f := open(t)
	if _, err := store.Open(f.Path(), passphrase, f.clock.options()); !errors.Is(err, store.InUse) {
		t.Errorf("%v", err)
	}
	if _, _, err := store.Compact(f.Path()); !errors.Is(err, store.InUse) {
		t.Errorf("compacting an open file: %v", err)
	}
}

func TestBothKeysOpenTheFile(t *testing.T) {
	path, key, c := closed(t)
	for _, secret := range []string{passphrase, " " + passphrase + "\n", key, strings.ToLower(strings.ReplaceAll(key, "-", " "))} {
		s := must(store.Open(path, secret, c.options()))(t)
		if s.Me().Recovery == (strings.TrimSpace(secret) == passphrase) {
			t.Errorf("opened by %+v", s.Me())
		}
		ok(t, s.Close())
	}
}

func TestAPassphraseIsChangedOnlyByWhoKnowsThePresentOne(t *testing.T) {
	path, key, c := closed(t)
	s := must(store.Open(path, passphrase, c.options()))(t)
	const fresh, later = "nine otters by the quiet weir", "five herons over a slow mill"
	for name, present := range map[string]string{"none": "", "another": "six otters by the quiet weir", "the new one": fresh} {
		if err := s.ChangePassphrase(present, fresh, false); !errors.Is(err, store.WrongPassphrase) {
			t.Errorf("%s: %v", name, err)
		}
	}
	ok(t, s.Verify(passphrase))
	ok(t, s.ChangePassphrase(passphrase, fresh, false))
	ok(t, s.Verify(fresh))
	if err := s.Verify(passphrase); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("the old one: %v", err)
	}
	ok(t, s.ChangePassphrase(key, later, false))
	ok(t, s.Verify(later))
	ok(t, s.Close())
}

func TestTheRecoveryKeySetsANewPassphrase(t *testing.T) {
	path, key, c := closed(t)
	s := must(store.Open(path, key, c.options()))(t)
	weak := new(vault.Weak)
	if err := s.ResetPassphrase("password123"); store.KindOf(err) != store.Invalid || !errors.As(err, &weak) || err.Error() != string(vault.TooGuessable) {
		t.Errorf("a weak one: %v", err)
	}
	for _, known := range must(s.KnownWords())(t) {
		if err := s.ResetPassphrase(known + " 2026"); known != "" && !errors.As(err, &weak) {
			t.Errorf("%q and the year: %v", known, err)
		}
	}
	ok(t, s.ResetPassphrase("nine otters by the quiet weir"))
	ok(t, s.Close())
	if _, err := store.Open(path, passphrase, c.options()); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("the old one: %v", err)
	}
	s = must(store.Open(path, "nine otters by the quiet weir", c.options()))(t)
	if got := s.Me(); got.Label != "Rosa M." || got.Recovery {
		t.Errorf("it is %+v", got)
	}
	if got := must(s.Facilitators())(t); len(got) != 2 || !got[1].Recovery {
		t.Errorf("%+v", got)
	}
	if err := must(s.Check())(t).Err(); err != nil {
		t.Error(err)
	}
	ok(t, s.Close())
}

func TestCreateNeverReplacesAFile(t *testing.T) {
	c := &clock{evening}
	dir := t.TempDir()
	path := filepath.Join(dir, "mine.alongside")
	ok(t, os.WriteFile(path, []byte("my diary"), 0o600))
	if _, _, err := store.Create(path, data.NewProgramme("X"), passphrase, "Rosa", c.options()); !errors.Is(err, store.Exists) {
		t.Errorf("%v", err)
	}
	if got := string(must(os.ReadFile(path))(t)); got != "my diary" {
		t.Errorf("it now holds %q", got)
	}
	if _, _, err := store.Create(filepath.Join(path, "in-a-file"), data.NewProgramme("X"), passphrase, "Rosa", c.options()); !errors.Is(err, store.NotFound) {
		t.Errorf("in a folder that is a file: %v", err)
	}
	for name, p := range map[string]string{"weak": "letmein2024", "short": "x7!kQ", "of the programme's name": "Harbour House Harbour House"} {
		_, _, err := store.Create(filepath.Join(dir, "new"), data.NewProgramme("Harbour House"), p, "Rosa", c.options())
		if !errors.As(err, new(*vault.Weak)) {
			t.Errorf("a %s passphrase: %v", name, err)
		}
	}
	if entries := must(os.ReadDir(dir))(t); len(entries) != 1 {
		t.Errorf("failing left %v behind", entries)
	}
}

func TestANewFileIsItsOwnersAlone(t *testing.T) {
	f := open(t)
	if mode := must(os.Stat(f.Path()))(t).Mode(); mode != 0o600 {
		t.Errorf("mode %v", mode)
	}
	if entries := must(os.ReadDir(filepath.Dir(f.Path())))(t); len(entries) != 1 {
		t.Errorf("creating left %v behind", entries)
	}
}

func TestAFileReplacedUnderTheProgrammeIsNoticed(t *testing.T) {
	for name, disturb := range map[string]func(path string) error{
		"deleted": os.Remove,
		"moved":   func(p string) error { return os.Rename(p, p+".old") },
		"replaced": func(p string) error {
			return errors.Join(os.Rename(p, p+".old"), os.WriteFile(p, []byte("other"), 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			_, m, sam, _ := f.group()
			ok(t, f.SetMark(m.ID, sam, data.Present))
			ok(t, disturb(f.Path()))
			if err := f.SetMark(m.ID, sam, data.Absent); !errors.Is(err, store.Replaced) {
				t.Errorf("%v", err)
			}
			if got := f.markOf(m.ID, sam).Status; got != data.Present {
				t.Errorf("the mark that was refused reads %v", got)
			}
			dir := t.TempDir()
			path := must(f.Backup(t.Context(), dir))(t)
			if err := must(store.Check(path, passphrase, f.clock.options()))(t).Err(); err != nil {
				t.Errorf("the rescue copy: %v", err)
			}
		})
	}
}

func TestErrorsAreOneSentenceEach(t *testing.T) {
	for k := store.Other; k <= store.Closed; k++ {
		text := k.Error()
		if text == "" || strings.ContainsAny(text, "\n") || !strings.HasSuffix(text, ".") {
			t.Errorf("kind %d: %q", k, text)
		}
	}
	if !errors.Is(&store.Error{Kind: store.NotFound, Err: fs.ErrNotExist}, fs.ErrNotExist) {
		t.Error("the cause cannot be found in the error")
	}
}
