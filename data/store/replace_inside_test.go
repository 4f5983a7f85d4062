//go:build !windows

package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Between the release of the old file's lock and the new one's coming somebody
// could write to the old one, and be told that it is saved.
func TestAFileIsReplacedWhileItsLockIsHeld(t *testing.T) {
	dir := t.TempDir()
	path, temp := filepath.Join(dir, "p.alongside"), filepath.Join(dir, "new")
	for _, p := range []string{path, temp} {
		if err := os.WriteFile(p, []byte(p), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old, err := lockFile(path, os.O_RDWR)
	if err != nil {
		t.Fatal(err)
	}
	// another one has opened the old file already, and waits for its lock
	waiting, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	next := make(chan *os.File, 1)
	go func() {
		f, _ := lockFile(path, os.O_RDWR)
		next <- f
	}()
	err = replaceLocked(temp, path, func() error {
		if text, err := os.ReadFile(path); err != nil || string(text) != temp {
			t.Errorf("when the lock is released, %q is there: %v", text, err)
		}
		return old.Close()
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := tryLock(waiting); !got || err != nil || isAt(path, waiting) {
		t.Errorf("the old file is locked (%v, %v) and taken for the new one: %v", got, err, isAt(path, waiting))
	}
	select {
	case f := <-next:
		if f == nil || !isAt(path, f) {
			t.Error("who waited did not get the new file")
		}
	case <-time.After(10 * time.Second):
		t.Error("who waited did not get a file")
	}
}
