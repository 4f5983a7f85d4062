package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"alongside/data"
	"alongside/data/vault"
)

// Whoever tries one passphrase after another waits longer each time. How often was
// tried is kept outside the file, in the folder Seen, and so outlives a restart:
// under a hash of the file's id, a count and a time, and nothing else. It keeps off a
// hand at this keyboard. Who has a copy of the file, or can write to the folder, is
// kept off by the work that one guess costs (vault.Params) and by nothing else.
const (
	triesSuffix = ".tries"
	freeTries   = 2 // nobody waits for having slipped once or twice
	firstWait   = 5 * time.Second
	longestWait = 5 * time.Minute
)

// tries are the wrong tries since a file was last opened.
type tries struct {
	count int
	last  time.Time
}

// wait is how long the next try has to wait. A clock that was put back makes it no
// shorter, and no longer than it ever is.
func (t tries) wait(now time.Time) time.Duration {
	if t.count <= freeTries {
		return 0
	}
	pause := longestWait
	if doubled := t.count - freeTries - 1; doubled < 10 {
		pause = min(pause, firstWait<<doubled)
	}
	return max(0, min(pause, t.last.Add(pause).Sub(now)))
}

// waits is the cause of TooSoon.
type waits struct{ time.Duration }

func (w waits) Error() string { return fmt.Sprintf("the next try has to wait %v", w.Duration) }

// WaitOf is how long whoever got TooSoon has to wait.
func WaitOf(err error) time.Duration {
	var w waits
	errors.As(err, &w)
	return w.Duration
}

// Wait is how long nobody can try a passphrase on the programme at path; 0: not at
// all. It needs no key.
func Wait(path string, o Options) time.Duration {
	if o.Seen == "" {
		return 0
	}
	is, err := peek(target(path))
	if err != nil {
		return 0 // opening it says what is wrong
	}
	at := triesPath(o.Seen, is.file)
	return settled(at, o.Now()).wait(o.Now())
}

// tryInTime is tryKeys for which one has to wait after several wrong tries. A try
// counts from its beginning on: nobody saves the wait by breaking it off.
func (s *Store) tryInTime(secret string, only func(vault.Slot) bool) (*vault.Vault, vault.Slot, error) {
	id, err := s.fileID()
	if err != nil || s.opts.Seen == "" {
		return s.tryKeys(secret, only) // which says what is wrong with the file
	}
	at := triesPath(s.opts.Seen, id)
	before := settled(at, s.now())
	if wait := before.wait(s.now()); wait > 0 {
		return nil, vault.Slot{}, &Error{Kind: TooSoon, Err: waits{wait}}
	}
	before.count++
	before.last = s.now()
	before.write(at)
	v, slot, err := s.tryKeys(secret, only)
	switch kind := KindOf(err); {
	case err == nil:
		if s.vault == nil { // it is being opened
			s.wrongTries = before.count - 1
		}
		_ = os.Remove(at)
	case kind == WrongPassphrase || kind == KeyDamaged:
		before.last = s.now()
		before.write(at)
	default: // nothing was tried
		before.count--
		before.write(at)
	}
	return v, slot, err
}

// recordTries notes in the audit trail how often somebody tried a wrong passphrase
// before the one that opened the file.
func (s *Store) recordTries() error {
	if s.wrongTries == 0 {
		return nil
	}
	return s.do(ActWrongTries, func(x *tx) error {
		x.forget, x.audited = true, true
		x.done.Detail, x.done.Count = strconv.Itoa(s.wrongTries), s.wrongTries
		return nil
	})
}

func triesPath(dir string, file data.ID) string {
	sum := sha256.Sum256(append([]byte("alongside/tries\x00"), file[:]...))
	return filepath.Join(dir, hex.EncodeToString(sum[:16])+triesSuffix)
}

// settled reads what is kept. Where the last try lies ahead, the clock was put back:
// it counts as of now, so that nobody waits for a year.
func settled(path string, now time.Time) (t tries) {
	text, err := os.ReadFile(path)
	if err != nil {
		return t
	}
	var unix int64
	if _, err := fmt.Sscanf(string(text), "%d %d", &t.count, &unix); err != nil || t.count < 0 {
		return tries{}
	}
	t.last = time.UnixMilli(unix)
	if t.last.After(now) {
		t.last = now
		t.write(path)
	}
	return t
}

// write keeps it. Where that cannot be done nobody is kept from working.
func (t tries) write(path string) {
	if t.count == 0 {
		_ = os.Remove(path)
		return
	}
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return
	}
	text := fmt.Appendf(nil, "%d %d\n", t.count, t.last.UnixMilli())
	_ = writeNewAt(path, func(temp string) error { return os.WriteFile(temp, text, 0o600) },
		func(temp string) error { return os.Rename(temp, path) })
}
