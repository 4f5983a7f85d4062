package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data/store"
)

// change adds one entry to the audit trail.
func (f fixture) change() {
	f.t.Helper()
	must(f.AddPerson(person("Sam", "")))(f.t)
}

// holds opens a file and compares its content with that of the open programme.
func (f fixture) holds(path string) {
	f.t.Helper()
	s, err := store.Open(path, f.key.String(), f.clock.options())
	if err != nil {
		f.t.Errorf("the backup does not open: %v", err)
		return
	}
	if must(s.ContentHash())(f.t) != f.hash() {
		f.t.Error("the backup does not hold what the programme holds")
	}
	ok(f.t, s.Close())
}

func (f fixture) backUp(dir string) string {
	f.t.Helper()
	path := must(f.Backup(f.t.Context(), dir))(f.t)
	f.holds(path)
	return path
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestABackupThatIsReportedIsThereWhateverTheClockSays(t *testing.T) {
	f := open(t)
	rapid.Check(t, func(r *rapid.T) {
		dir := t.TempDir()
		f.clock.at = evening
		for range rapid.IntRange(1, 6).Draw(r, "evenings") {
			hours := rapid.SampledFrom([]int{24, 24, 0, 1, -1, -24, 8760, -8760, -100000}).Draw(r, "hours on")
			zone := time.FixedZone("", 3600*rapid.IntRange(-11, 13).Draw(r, "zone"))
			f.clock.at = f.clock.at.Add(time.Duration(hours) * time.Hour).In(zone)
			if rapid.Bool().Draw(r, "something changed") {
				f.change()
			}
			newest := f.backUp(dir)
			if all := must(store.Backups(dir))(t); all[0].Changes == 0 || !exists(newest) {
				r.Fatalf("the one reported is not there: %+v", all)
			}
		}
	})
}

func TestWhereTheClockGoesBackTheNewerBackupStays(t *testing.T) {
	london := must(time.LoadLocation("Europe/London"))(t)
	for name, at := range map[string][2]time.Time{
		"in autumn":          {time.Date(2026, 10, 25, 0, 50, 0, 0, time.UTC).In(london), time.Date(2026, 10, 25, 1, 10, 0, 0, time.UTC).In(london)},
		"on a journey":       {evening.In(time.FixedZone("Auckland", 12*3600)), evening.Add(time.Hour).In(time.FixedZone("Lima", -5*3600))},
		"with a dead clock":  {evening, time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)},
		"at the same second": {evening, evening},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			dir := t.TempDir()
			f.clock.at = at[0]
			first := f.backUp(dir)
			f.change()
			f.clock.at = at[1]
			second := f.backUp(dir)
			all := must(store.Backups(dir))(t)
			if all[0].Path != second || first == second {
				t.Errorf("the newest of %+v is not %s", all, second)
			}
			if at[1].After(at[0]) && filepath.Base(first) > filepath.Base(second) {
				t.Errorf("%s came before %s", filepath.Base(first), filepath.Base(second))
			}
		})
	}
}

func TestBackupsNamedByLocalTimeAreThinnedOutLikeTheOthers(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	zone := time.FixedZone("", 10*3600)
	var old []string
	for day := range 9 {
		f.clock.at = evening.AddDate(0, 0, -50+day).In(zone)
		f.change()
		path := f.backUp(dir)
		if day < 7 { // as earlier versions called it
			local := strings.Replace(path, f.clock.at.UTC().Format("2006-01-02-150405Z"), f.clock.at.Format("2006-01-02-150405"), 1)
			if local == path {
				t.Fatal(path)
			}
			ok(t, os.Rename(path, local))
			old = append(old, local)
		}
	}
	for i, path := range old {
		if want := i >= 2; exists(path) != want {
			t.Errorf("of nine days in two weeks seven stay, and day %d: %v", i, !want)
		}
	}
}

func TestThinningOutLeavesAloneWhatIsNotItsOwn(t *testing.T) {
	f, other := open(t), open(t)
	dir := t.TempDir()
	mine, theirs := f.backUp(dir), other.backUp(dir)
	name := "alongside-backup-" + strings.Split(filepath.Base(mine), "-")[2] + "-2026-05-05-1850"
	copyOf := func(path, to string) string {
		to = filepath.Join(dir, name+to+".alongside")
		ok(t, os.WriteFile(to, must(os.ReadFile(path))(t), 0o600))
		return to
	}
	broken := copyOf(mine, "04Z")
	ok(t, os.Truncate(broken, 9000))
	busy := copyOf(mine, "05Z")
	keep := []string{
		copyOf(theirs, "01Z"), // of another programme, whatever its name
		copyOf(mine, "02Z keep"), copyOf(mine, "03Z-copy"), broken, busy, theirs,
	}
	inside := must(store.Open(busy, f.key.String(), f.clock.options()))(t)
	for hour := range 7 {
		f.clock.at = evening.Add(time.Duration(hour) * 10 * time.Minute)
		f.change()
		f.backUp(dir)
	}
	for _, path := range keep {
		if !exists(path) {
			t.Errorf("%s is gone", filepath.Base(path))
		}
	}
	if exists(mine) {
		t.Error("the older one of the day, which nobody uses, stays")
	}
	ok(t, inside.Close())
	f.backUp(dir)
	if exists(busy) {
		t.Error("after it was closed it is one more of the day")
	}
}

func TestWhatARestoreGaveUpAndWhatCameAfterItBothStay(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	var made []string
	for day := range 8 {
		f.clock.at = evening.AddDate(0, 0, day)
		f.change()
		f.change()
		made = append(made, f.backUp(dir))
	}
	restored := filepath.Join(t.TempDir(), "restored.alongside")
	must(store.Restore(made[2], restored, f.key.String(), f.clock.options()))(t)
	g := fixture{must(store.Open(restored, f.key.String(), f.clock.options()))(t), t, f.clock, f.key}
	var since []string
	for day := range 4 {
		f.clock.at = evening.AddDate(0, 0, 8+day)
		g.change()
		since = append(since, g.backUp(dir))
	}
	for _, path := range append(since, made[7], made[6], made[2]) {
		if !exists(path) {
			t.Errorf("%s is gone", filepath.Base(path))
		}
	}
	g.checkAndClose()
}

// goOn restores a backup to a file of its own.
func (f fixture) goOn(backup string) fixture {
	f.t.Helper()
	restored := filepath.Join(f.t.TempDir(), "restored.alongside")
	must(store.Restore(backup, restored, f.key.String(), f.clock.options()))(f.t)
	g := fixture{must(store.Open(restored, f.key.String(), f.clock.options()))(f.t), f.t, f.clock, f.key}
	f.t.Cleanup(g.checkAndClose)
	return g
}

func TestNoFileThinsOutWhatOnlyAnotherHolds(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	f.change()
	first := f.backUp(dir)
	second, third := f.goOn(first), f.goOn(first)
	third.change()
	only := third.backUp(dir)
	for i, g := range []fixture{f, second} { // both with more changes than the third, on the same day
		for range 9 {
			g.change()
			g.change()
			g.backUp(dir)
		}
		if !exists(only) {
			t.Fatalf("the only backup of what the third file holds is gone after the backups of the file %d", i+1)
		}
	}
}

func TestWhatCameBeforeARestoreIsKeptForTheFileThatGaveItUpToo(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	var days []string
	for day := range 7 {
		f.clock.at = evening.AddDate(0, 0, day)
		f.change()
		days = append(days, f.backUp(dir))
	}
	g := f.goOn(days[6])
	f.change()
	last := f.backUp(dir) // so that the days are not the newest of either
	for day := range 20 {
		f.clock.at = evening.AddDate(0, 0, 7+day)
		g.change()
		g.backUp(dir)
	}
	for i, path := range append(days, last) {
		if !exists(path) {
			t.Errorf("of the file that rests, the backup of day %d is gone", i)
		}
	}
}

// atOnce is a context that does something when it is first asked whether the
// work is to go on.
type atOnce struct {
	context.Context
	once sync.Once
	do   func()
}

func (c *atOnce) Err() error {
	c.once.Do(c.do)
	return c.Context.Err()
}

func TestABackupThatIsCancelledOrLosesItsFolderLeavesNothing(t *testing.T) {
	f := open(t)
	f.group()
	dir := t.TempDir()
	first := f.backUp(dir)
	ctx, cancel := context.WithCancel(t.Context())
	for _, c := range []struct {
		when string
		ctx  context.Context
	}{{"midway", &atOnce{Context: ctx, do: cancel}}, {"beforehand", ctx}} {
		if path, err := f.Backup(c.ctx, dir); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled %s: %q, %v", c.when, path, err)
		}
	}
	if files := must(os.ReadDir(dir))(t); len(files) != 1 || filepath.Join(dir, files[0].Name()) != first {
		t.Errorf("cancelled it leaves %v", files)
	}
	gone := filepath.Join(dir, "stick")
	ok(t, os.Mkdir(gone, 0o700))
	unplug := &atOnce{Context: t.Context(), do: func() { ok(t, os.RemoveAll(gone)) }}
	if _, err := f.Backup(unplug, gone); !errors.Is(err, store.NotFound) {
		t.Errorf("into a folder that vanishes: %v", err)
	}
	f.backUp(dir)
}

func TestTwoRestoresInOneSecondSetBothFilesAside(t *testing.T) {
	f := open(t)
	backup := f.backUp(t.TempDir())
	f.checkAndClose()
	o := f.clock.options()
	first := must(store.Restore(backup, f.Path(), passphrase, o))(t)
	second := must(store.Restore(backup, f.Path(), passphrase, o))(t)
	if first == second || !exists(first) || !exists(second) {
		t.Errorf("%s and %s", first, second)
	}
}
