package store

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"alongside/data"
	"alongside/data/vault"
)

// Version of the file format that this program writes. It is one more than the
// number of migrations.
var formatVersion = 1 + len(migrations)

// The keys of the bucket meta, the only one that holds anything in clear.
const (
	metaBucket = "meta"
	formatKey  = "format" // like "alongside 4"
	fileKey    = "file"   // a random id of the file, which names its backups
	slotPrefix = "slot "  // and the slot's id

	formatPrefix = "alongside "
)

const (
	lockWait  = time.Second
	lockRetry = 50 * time.Millisecond
)

// boltOptions: the hash-map freelist stays quick in a fragmented file, and it
// is written with each commit, so that a file is whole without a search.
func boltOptions() *bbolt.Options {
	return &bbolt.Options{Timeout: lockWait, FreelistType: bbolt.FreelistMapType, PageSize: 4096, NoStatistics: true}
}

// Open opens the programme at path with a facilitator's passphrase or with the
// recovery key. It fails with NotFound, Empty, Foreign, Newer, Damaged, InUse,
// ReadOnly, Mistyped, WrongPassphrase or TooSoon, and leaves the file as it was.
//
// The structure of the whole file is checked, while the key is derived. That
// every record opens, and that none is missing, takes longer than opening should:
// CheckOpened is for whoever opened it.
func Open(path, secret string, o Options) (*Store, error) {
	s, err := openUpToDate(path, secret, o)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(s.dropPassed(), s.recordTries()); err != nil {
		_ = s.Close()
		return nil, explain("open", err)
	}
	return s, nil
}

// openUpToDate opens a file, brings an older format up to date, and finds out
// whether the file is behind what was seen of it.
func openUpToDate(path, secret string, o Options) (*Store, error) {
	s, err := openWith(path, secret, o, os.O_RDWR)
	if err == nil {
		s, err = s.ready()
	}
	if err != nil {
		return nil, explain("open", err)
	}
	return s, nil
}

// ready brings a file that was opened up to date, and finds out whether it is the
// newest that was seen.
func (s *Store) ready() (*Store, error) {
	removeHalfWritten(filepath.Dir(s.path), s.now())
	if err := s.migrate(); err != nil {
		_ = s.Close() // the first error tells more
		return nil, explain("migrate", err)
	}
	if err := errors.Join(s.wipeIfDue(), s.compare(), s.takeOutRemembered(), s.pruneAudit()); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// OpenToRead is Open that makes do with a file that can be read and not written
// to, as on a locked stick or in somebody else's folder. Every operation then
// fails with ReadOnly.
func OpenToRead(path, secret string, o Options) (*Store, error) {
	s, err := openUpToDate(path, secret, o)
	if KindOf(err) == ReadOnly {
		s, err = openAsIs(path, secret, o)
	}
	if err != nil {
		return nil, explain("open", err)
	}
	if version, err := s.format(); err != nil || version != formatVersion {
		_ = s.Close() // it was not written to
		return nil, explain("open", cmp.Or(err, error(&Error{Kind: ReadOnly, Err: errOlder})))
	}
	return s, nil
}

var errOlder = errors.New("a file of an older format, which cannot be brought up to date")

// openAsIs opens a file without bringing an older format up to date, and where
// it cannot be written to, to read it.
func openAsIs(path, secret string, o Options) (*Store, error) {
	o.copy = true // it may be a backup
	s, err := openWith(path, secret, o, os.O_RDWR)
	if KindOf(explain("open", err)) == ReadOnly {
		s, err = openWith(path, secret, o, os.O_RDONLY)
	}
	return s, err
}

// openWith opens a file to write to it or only to read it.
func openWith(path, secret string, o Options, how int) (*Store, error) {
	return openBy(path, o, how, func(s *Store) error { return s.enter(secret) })
}

// openBy opens a file in which enter then finds the way.
func openBy(path string, o Options, how int, enter func(*Store) error) (*Store, error) {
	path = target(path)
	f, err := lockFile(path, how)
	if err != nil {
		return nil, err
	}
	s, err := openLocked(f, path, o, how)
	if err != nil {
		return nil, err
	}
	if err := enter(s); err != nil {
		_ = s.db.Close() // the first error tells more
		return nil, err
	}
	return s, nil
}

// target is the file that a path leads to, through whatever links.
func target(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path // opening it says what is wrong
}

// lockFile opens the file and takes its lock.
func lockFile(path string, how int) (*os.File, error) {
	for waited := time.Duration(0); ; waited += lockRetry {
		f, err := openRegular(path, how)
		if err != nil {
			return nil, err
		}
		got, err := tryLock(f)
		if got && isAt(path, f) {
			return f, nil
		}
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		if waited >= lockWait {
			return nil, &Error{Kind: InUse, Err: berrors.ErrTimeout}
		}
		time.Sleep(lockRetry)
	}
}

// isAt reports whether an open file is the one at a path. It may have been
// replaced by a smaller copy, or by a backup, between its opening and its lock.
func isAt(path string, f *os.File) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(open, there)
}

var errNoFile = errors.New("not a regular file")

// openRegular opens a file, and nothing that only looks like one: a pipe would
// wait for ever, and a device has no end.
func openRegular(path string, how int) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &Error{Kind: Foreign, Err: errNoFile}
	}
	return os.OpenFile(path, how, 0)
}

// openLocked checks what bbolt is going to touch, and opens. It owns f.
func openLocked(f *os.File, path string, o Options, how int) (*Store, error) {
	spare, err := checkStart(f)
	if err != nil {
		_ = f.Close()
		return nil, startError(err)
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	s := &Store{path: path, gate: newGate(), file: f, info: info, doubt: !spare, now: o.Now, opts: o}
	bo := boltOptions()
	bo.ReadOnly = how == os.O_RDONLY
	bo.OpenFile = func(string, int, os.FileMode) (*os.File, error) { return f, handOver(f) }
	err = guarded(func() error {
		s.db, err = bbolt.Open(path, 0o600, bo)
		return err
	})
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	version, err := s.format()
	if err == nil && version > formatVersion {
		err = &Error{Kind: Newer, Err: fmt.Errorf("format %d; this version knows %d", version, formatVersion)}
	}
	if err != nil {
		_ = s.db.Close()
		return nil, err
	}
	return s, nil
}

// startError sorts what checkStart found.
func startError(err error) error {
	switch {
	case errors.Is(err, io.EOF):
		return &Error{Kind: Empty, Err: err}
	case errors.Is(err, errForeign):
		return &Error{Kind: Foreign, Err: err}
	}
	return &Error{Kind: Damaged, Err: err}
}

// format reads the version of the file's format.
func (s *Store) format() (version int, err error) {
	err = s.inside(func() error {
		return s.db.View(func(b *bbolt.Tx) (err error) {
			version, err = formatOf(b)
			return err
		})
	})
	return version, err
}

// formatOf reads the version of a file's format. A file of bbolt's that is not
// a programme is Foreign.
func formatOf(b *bbolt.Tx) (int, error) {
	foreign := &Error{Kind: Foreign, Err: errForeign}
	meta := b.Bucket([]byte(metaBucket))
	if meta == nil {
		return 0, foreign
	}
	text, ok := strings.CutPrefix(string(meta.Get([]byte(formatKey))), formatPrefix)
	if !ok {
		return 0, foreign
	}
	version, err := strconv.Atoi(text)
	if err != nil || version < 1 {
		return 0, &Error{Kind: Damaged, Err: fmt.Errorf("format %q", text)}
	}
	return version, nil
}

// enter opens the vault with the secret, and checks the structure meanwhile.
func (s *Store) enter(secret string) error {
	structure := make(chan error, 1)
	go func() { structure <- checkStructure(s.file) }()
	slot, err := s.unlock(secret)
	if broken := <-structure; broken != nil {
		err = &Error{Kind: Damaged, Err: broken}
	}
	if err != nil {
		return err
	}
	return s.view(nil, func(r *Reader) error { return s.identify(r, slot) })
}

// identify reads who opened the file, and compares what the file claims in
// clear with what is sealed.
func (s *Store) identify(r *Reader, slot vault.Slot) error {
	me, err := facilitatorsTable.need(r, slot.ID[:])
	if err != nil {
		return &Error{Kind: Damaged, Table: facilitatorsTable.name, Key: data.ID(slot.ID).String(), Err: err}
	}
	s.is(me)
	st, err := r.readState()
	if err != nil {
		return err
	}
	claimed, err := formatOf(r.tx)
	if err == nil && uint64(claimed) != st.Format {
		err = &Error{Kind: Damaged, Table: metaBucket, Key: formatKey, Err: fmt.Errorf("says %d, is %d", claimed, st.Format)}
	}
	if err != nil {
		return err
	}
	if st.Lasting != "" {
		r.vault.KeepLasting([]byte(st.Lasting))
	}
	return r.inForce(st, slot)
}

// inForce fails with KeyPutBack for a slot that does not count any more.
func (r *Reader) inForce(st state, slot vault.Slot) error {
	if st.Format < allSummed {
		return nil // it does not say which ones do
	}
	counts, err := r.counts(st, slot)
	if err == nil && !counts {
		err = &Error{Kind: KeyPutBack, Err: errPutBack}
	}
	return err
}

// unlock opens the vault with the secret, and tells with which slot.
func (s *Store) unlock(secret string) (vault.Slot, error) {
	v, slot, err := s.tryInTime(secret, nil)
	if err == nil {
		s.vault = v
	}
	return slot, err
}
