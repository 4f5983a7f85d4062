//go:build !windows

package faults

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"alongside/data/store"
)

// The kept files of earlier formats are opened, and so brought up to date, by a
// process that is killed on the way.
func init() {
	children["migrate"] = func(args []string) error {
		s, err := store.Open(args[0], passphrase, options())
		if err != nil {
			return err
		}
		return s.Close()
	}
}

func TestAFileThatIsBroughtUpToDateIsWholeWhereverThatIsKilled(t *testing.T) {
	row(t, "migrated", "`kill -9` while a file of format 1, 2 or 3 is brought up to date", func(t *testing.T) tally {
		count := tally{}
		for _, name := range []string{"format1", "format2", "format3"} {
			dir := t.TempDir()
			content := cheap(t, unpacked(t, name))
			path := filepath.Join(dir, "a.alongside")
			want, took := broughtUp(t, path, content)
			r := rand.New(rand.NewPCG(29, uint64(len(content))))
			for range some(3, 400) {
				what := killedMigrating(t, path, content, want, time.Duration(r.Int64N(int64(took))))
				count[outcome(what)]++
				if outcome(what) != harmless {
					t.Error(name, what)
				}
			}
		}
		return count
	}, nil)
}

// unpacked is a kept file of the store's tests.
func unpacked(t testing.TB, name string) []byte {
	packed, err := os.Open(filepath.Join("..", "testdata", name+".gz"))
	need(t, err)
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	need(t, err)
	content, err := io.ReadAll(r)
	need(t, err)
	return content
}

// begun waits until a process has begun to write a file into a folder, or has ended.
// Before that it stretches the passphrase, which takes longer than all the rest.
func begun(dir string, ended <-chan struct{}) {
	for {
		if noneHalfWritten(dir) != nil {
			return
		}
		select {
		case <-ended:
			return
		case <-time.After(time.Millisecond):
		}
	}
}

// broughtUp lets a file be brought up to date in peace. It says what is in it then,
// and how long that takes from when it is first written.
func broughtUp(t testing.TB, path string, content []byte) (all map[string]bool, took time.Duration) {
	need(t, os.WriteFile(path, content, 0o600))
	cmd, ended := child(t.Context(), t, "migrate", path), make(chan struct{})
	need(t, cmd.Start())
	var failure error
	go func() { failure = cmd.Wait(); close(ended) }()
	begun(filepath.Dir(path), ended)
	start := time.Now()
	<-ended
	need(t, failure)
	all, err := shown(path, passphrase)
	need(t, err)
	return all, time.Since(start)
}

func killedMigrating(t testing.TB, path string, content []byte, want map[string]bool, after time.Duration) string {
	dir := filepath.Dir(path)
	need(t, errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700), os.WriteFile(path, content, 0o600)))
	cmd, ended := child(t.Context(), t, "migrate", path), make(chan struct{})
	out, err := cmd.StderrPipe()
	need(t, errors.Join(err, cmd.Start()))
	go func() {
		for said := bufio.NewScanner(out); said.Scan(); {
			t.Error(said.Text())
		}
		_ = cmd.Wait() // it was killed, or was quicker
		close(ended)
	}()
	begun(dir, ended)
	select {
	case <-ended:
	case <-time.After(after):
		_ = cmd.Process.Kill()
		<-ended
	}
	got, err := shown(path, passphrase)
	if err != nil {
		return fmt.Sprintf("%s after %v: %v", wrong, after, err)
	}
	if !maps.Equal(got, want) {
		return fmt.Sprintf("%s after %v it holds %d records of %d", wrong, after, len(got), len(want))
	}
	copies, err := filepath.Glob(filepath.Join(dir, "a-before-update-*.alongside"))
	if err != nil || len(copies) == 0 {
		return fmt.Sprintf("%s after %v there is no copy of before: %v", wrong, after, err)
	}
	for _, kept := range slices.Sorted(slices.Values(copies)) {
		if report, err := store.Check(kept, passphrase, options()); err != nil || !report.OK() {
			return fmt.Sprintf("%s after %v the copy of before: %v %v", wrong, after, err, report.Err())
		}
	}
	return string(harmless)
}
