package store

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock. Its location is the programme's: it decides on which
	// day "today" falls.
	Now func() time.Time
	// KDF is the work that one guess of a passphrase costs. Zero: as much as
	// this machine does in about half a second. Never less than vault.Floor.
	KDF vault.Params
	// Seen is the folder in which this computer keeps how far it has seen each
	// programme, and how often somebody tried a wrong passphrase on it; empty:
	// nowhere, and then Behind tells nothing, and nobody has to wait.
	Seen string

	copy bool // it is, or may be, a copy of the file that somebody works in
}

// seenHere is where it is kept how far the file was seen; empty: nowhere, as how far a
// copy goes says nothing.
func (o Options) seenHere() string {
	if o.copy {
		return ""
	}
	return o.Seen
}

// unlockTime is how long one try of a passphrase may take on this machine.
const unlockTime = 500 * time.Millisecond

func (o Options) kdf() vault.Params {
	if o.KDF == (vault.Params{}) {
		return vault.Calibrate(unlockTime, o.Now)
	}
	return o.KDF
}

// Store is an open programme file. Its methods may be called from several
// goroutines; operations wait for each other.
type Store struct {
	path       string
	db         *bbolt.DB
	file       *os.File    // bbolt's own, for reading
	info       os.FileInfo // of the open file, to compare with what is at path
	vault      *vault.Vault
	now        func() time.Time
	opts       Options
	lookedAt   string    // the backup of which the file is a copy: nothing is written; mostly none
	wrongTries int       // before the one that opened it
	made       uint64    // how many changes it had when it was made just now; 0: it was opened
	behind     time.Time // until when there were changes that are not in the file; zero: it has all
	doubt      bool
	broken     atomic.Bool   // bbolt had a fault, and is not used any more; see inside
	newest     atomic.Uint64 // the newest transaction that was seen in the file
	left       header        // of the file, as the last operation left it; none before the first
	gate       *gate         // everybody who uses the keys or the file is in it

	rekeying sync.Mutex // held by Rekey

	reading sync.RWMutex // held by whoever reads; to keep everybody from it, after writing
	writing sync.Mutex   // held during an operation

	noting sync.Mutex // held while what is kept about the backups is read or written

	mu        sync.Mutex // guards the next two
	me        Facilitator
	listeners []*listener
}

// Path is where the file was opened.
func (s *Store) Path() string { return s.path }

// Me is whose key opened the file.
func (s *Store) Me() Facilitator {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.me
}

// is keeps whose key opened the file.
func (s *Store) is(me Facilitator) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.me = me
}

// Close ends the use of the file and overwrites the keys. It waits for
// whatever is under way: reads, operations, a check, a backup, which can be
// cancelled. What begins from now on fails with Closed.
func (s *Store) Close() error {
	if !s.gate.close() {
		return nil
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if !s.Looking() {
		s.remember()
	}
	err := s.letGo()
	s.vault.Close()
	return explain("close", err)
}

// LastChangeInDoubt reports whether, when the file was opened, one of its two
// headers was not whole. bbolt then goes by the other one, and that may be the
// one before the last change. A power cut in the middle of a change leaves the
// same sign; then nothing was lost that had been reported as saved.
func (s *Store) LastChangeInDoubt() bool { return s.doubt }

// today is the date on the store's clock.
func (s *Store) today() data.Date { return data.DateOf(s.now()) }

var errReplaced = errors.New("the file at the path is not the open one")

// inPlace reports whether the open file is still the one at its path. After a
// delete or a replacement bbolt would go on accepting writes that nobody will
// ever see.
func (s *Store) inPlace() error {
	info, err := os.Stat(s.path)
	if err != nil {
		return err
	}
	if !os.SameFile(info, s.info) {
		return errReplaced
	}
	return nil
}
