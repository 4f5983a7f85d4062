package faults

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
)

// What writes more than one file, or writes a file in another way than bbolt does, is
// done by a process whose every call to the system is written down (by strace). From
// those it follows what may be left on the disk by a power cut after each of them.
// Each state is opened: it has to hold what the process had said last, or what it was
// going to say next.
var traced = []struct {
	row, what string
	do        func(p *process) error
}{
	{"power-create", "a power cut while a programme is made", func(p *process) error {
		s, _, err := store.Create(p.path, data.NewProgramme("Harbour House"), passphrase, "Rosa", options())
		if err != nil {
			return err
		}
		return errors.Join(s.Close(), p.say())
	}},
	{"power-anew", "a power cut while everything is sealed anew", func(p *process) error {
		return p.each(func(s *store.Store) error {
			return s.Rekey(context.Background(), passphrase, func(uint64, uint64) {})
		})
	}},
	{"power-compact", "a power cut while the file is compacted", func(p *process) error {
		return p.each(nil, func() error { _, _, err := store.Compact(p.path); return err })
	}},
	{"power-erase", "a power cut while somebody is erased, and what stood there is overwritten", func(p *process) error {
		return p.each(func(s *store.Store) error {
			people, _, err := whom(s)
			if err != nil {
				return err
			}
			_, err = s.Erase(store.Erasure{Person: people[0], Why: store.ErasedAsked})
			return err
		})
	}},
	{"power-restore", "a power cut while a backup is restored", func(p *process) error {
		return p.each(nil, func() error {
			_, err := store.Restore(filepath.Join(filepath.Dir(p.path), "..", "backup"), p.path, passphrase, options())
			return err
		})
	}},
	{"power-backup", "a power cut while a backup is made", func(p *process) error {
		return p.each(func(s *store.Store) error {
			_, err := s.Backup(context.Background(), filepath.Dir(p.path))
			return err
		})
	}},
	{"power-migrate", "a power cut while a file of format 3 is brought up to date", func(p *process) error {
		s, err := store.Open(p.path, passphrase, options())
		if err != nil {
			return err
		}
		return errors.Join(s.Close(), p.say())
	}},
}

// process is the one that is written down.
type process struct {
	path string
}

// say says what the programme holds now: a hash of its records.
func (p *process) say() error {
	s, err := store.Open(p.path, passphrase, options())
	if err != nil {
		return err
	}
	hash, err := holds(s)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	_, err = fmt.Println("holds " + hash)
	return err
}

// holds is a hash of all records.
func holds(s *store.Store) (string, error) {
	all := map[string]bool{}
	err := s.View(func(r *store.Reader) error { return everyRecord(r, all) })
	return hashOf(all), err
}

func hashOf(all map[string]bool) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(slices.Sorted(maps.Keys(all)), "\n"))))
}

// each marks somebody, does what is to be done while the file is open and when it is
// closed, and says after each what there is.
func (p *process) each(open func(*store.Store) error, closed ...func() error) error {
	for n := range 2 {
		if err := p.with(func(s *store.Store) error {
			people, meeting, err := whom(s)
			if err != nil {
				return err
			}
			return s.SetMark(meeting, people[0], statusOf(n+1, 1))
		}); err != nil {
			return err
		}
		if open != nil {
			closed = []func() error{func() error { return p.with(open) }}
		}
		for _, do := range closed {
			if err := errors.Join(do(), p.say()); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *process) with(do func(*store.Store) error) error {
	s, err := store.Open(p.path, passphrase, options())
	if err != nil {
		return err
	}
	return errors.Join(do(s), s.Close(), p.say())
}

func init() {
	for _, kind := range traced {
		children[kind.row] = func(args []string) error {
			p := &process{path: args[0]}
			if _, err := os.Stat(p.path); err == nil && kind.row != "power-migrate" {
				if err := p.say(); err != nil {
					return err
				}
			}
			return kind.do(p)
		}
		children["after "+kind.row] = func(args []string) error { return afterEach(args, afterCutShown) }
	}
	children["bare power-create"] = func(args []string) error {
		db, err := bbolt.Open(args[0], 0o600, nil)
		if err != nil {
			return err
		}
		err = db.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucket([]byte("people"))
			if err != nil {
				return err
			}
			return b.Put([]byte("1"), []byte("Sam"))
		})
		if err := errors.Join(err, db.Close()); err != nil {
			return err
		}
		_, err = fmt.Println("holds " + hashOf(map[string]bool{"Sam": true}))
		return err
	}
	children["after bare power-create"] = func(args []string) error {
		return afterEach(args, shownBare)
	}
}

const (
	folder = "folder"
	name   = "a.alongside"
)

// contentOf is what lies in a folder.
func contentOf(dir string) (map[string][]byte, error) {
	files, err := os.ReadDir(dir)
	content := map[string][]byte{}
	for _, f := range files {
		b, reading := os.ReadFile(filepath.Join(dir, f.Name()))
		err = errors.Join(err, reading)
		content[f.Name()] = b
	}
	return content, err
}

// point is a moment after a call to the system.
type point struct {
	before     int    // that many calls
	said, next string // what the process said last, and what it will say next
}

// points are the moments that count: from when something was said, or from the
// beginning where the first that is said is what was made.
func points(all []call, d *disk) (moments []point, err error) {
	var said []string
	for i, c := range all {
		text, err := d.does(c)
		if err != nil {
			return nil, err
		}
		if hash, is := strings.CutPrefix(strings.TrimSpace(text), "holds "); is {
			said = append(said, hash)
		}
		p := point{before: i + 1}
		if len(said) > 0 {
			p.said = said[len(said)-1]
		}
		moments = append(moments, p)
	}
	next := ""
	for i := len(moments) - 1; i >= 0; i-- {
		moments[i].next = next
		if i > 0 && moments[i].said != moments[i-1].said {
			next = moments[i].said
		}
	}
	return moments, nil
}

// afterEach makes folders as they may be after a power cut, and says of each what came
// of it.
func afterEach(args []string, shown func(path string) (map[string]bool, error)) error {
	dir := args[0]
	from, err1 := strconv.Atoi(args[1])
	until, err2 := strconv.Atoi(args[2])
	all, err3 := calls(filepath.Join(dir, "calls"))
	content, err4 := contentOf(filepath.Join(dir, "before"))
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return err
	}
	place, broken := filepath.Join(dir, folder), filepath.Join(dir, "broken")
	moments, err := points(all, newDisk(place, content))
	if err != nil {
		return err
	}
	d, done := newDisk(place, content), 0
	for n := from; n < until; n++ {
		p := moments[n*len(moments)/until]
		for ; done < p.before; done++ {
			if _, err := d.does(all[done]); err != nil {
				return err
			}
		}
		if err := errors.Join(os.RemoveAll(broken), os.Mkdir(broken, 0o700)); err != nil {
			return err
		}
		for name, b := range d.left(rand.New(rand.NewPCG(31, uint64(n)))) {
			if err := os.WriteFile(filepath.Join(broken, name), b, 0o600); err != nil {
				return err
			}
		}
		if err := p.judge(broken, shown); err != nil {
			fmt.Println(wrong, err)
			continue
		}
		fmt.Println(harmless)
	}
	return nil
}

// judge says what is wrong with a folder after a power cut at a moment.
func (p point) judge(dir string, shown func(path string) (map[string]bool, error)) error {
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) && p.said == "" {
		return nil // it is only being made
	}
	got, err := shown(path)
	if err != nil {
		return err
	}
	if p.said == "" && len(got) == 0 {
		return nil // as bare bbolt leaves it
	}
	is := hashOf(got)
	if is != p.said && is != p.next {
		return fmt.Errorf("after %d calls it is in neither state", p.before)
	}
	// What a backup takes the place of is set aside.
	backup, err := shown(filepath.Join(dir, "..", "backup"))
	if err != nil || is != hashOf(backup) || is == p.said || p.said == "" {
		return nil
	}
	aside, err := filepath.Glob(filepath.Join(dir, "a-set-aside-*"))
	for _, path := range aside {
		if got, err := shown(path); err == nil && hashOf(got) == p.said {
			return nil
		}
	}
	return errors.Join(err, fmt.Errorf("after %d calls what was there is not set aside", p.before))
}

// afterCutShown is all that a file shows that has been gone through and is whole.
func afterCutShown(path string) (map[string]bool, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	s, err := store.Open(path, passphrase, options())
	if err != nil {
		return nil, err
	}
	all := map[string]bool{}
	err = s.View(func(r *store.Reader) error { return everyRecord(r, all) })
	report, checking := s.Check()
	return all, errors.Join(err, checking, report.Err(), s.Close())
}

func TestAPowerCutWhileFilesAreWrittenLosesNothing(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not here: what is written cannot be followed")
	}
	for _, kind := range traced {
		here := func(t *testing.T) tally {
			return tracedAndCut(t, strace, kind.row, some(30, 2000), func(dir string) {
				switch kind.row {
				case "power-create":
					return
				case "power-migrate":
					need(t, os.WriteFile(filepath.Join(dir, folder, name), cheap(t, unpacked(t, "format3")), 0o600))
					return
				}
				need(t, copied(filepath.Join(small(t), name), filepath.Join(dir, folder, name)))
				if kind.row == "power-restore" {
					need(t, copied(filepath.Join(dir, folder, name), filepath.Join(dir, "backup")))
				}
			})
		}
		var bare func(t *testing.T) tally
		if kind.row == "power-create" {
			bare = func(t *testing.T) tally {
				return tracedAndCut(t, strace, "bare "+kind.row, 2000, func(string) {})
			}
		}
		row(t, kind.row, kind.what, here, bare)
	}
}

// tracedAndCut has a process do its work, and cuts the power at so many moments of it.
func tracedAndCut(t *testing.T, strace, name string, n int, prepare func(dir string)) tally {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	need(t, err)
	place, before := filepath.Join(dir, folder), filepath.Join(dir, "before")
	need(t, os.Mkdir(place, 0o700))
	prepare(dir)
	need(t, os.CopyFS(before, os.DirFS(place)))
	work := child(t.Context(), t, name, filepath.Join(place, "a.alongside"))
	cmd := exec.CommandContext(t.Context(), strace, append([]string{
		"-f", "-qq", "-xx", "-y", "-s", strconv.Itoa(1 << 26), "-e", "signal=none", "-o", filepath.Join(dir, "calls"), "-e",
		"trace=openat,write,pwrite64,pwritev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,copy_file_range,fallocate,sendfile",
	}, work.Args...)...)
	cmd.Env, cmd.Stderr = work.Env, os.Stderr
	need(t, cmd.Run())
	return try(t, "after "+name, dir, n)
}
