package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"

	berrors "go.etcd.io/bbolt/errors"

	"alongside/data"
)

// Backups are named by an id of the file, which says nothing about the
// programme, and by the time, in UTC: the clock of a place goes back once a
// year, and so does that of a traveller. Earlier versions wrote the time of the
// place, without the Z.
const (
	backupPrefix = "alongside-backup-"
	backupTime   = "2006-01-02-150405Z"
	localTime    = "2006-01-02-150405"
	fileSuffix   = ".alongside"
	shortID      = 8
)

// backupName is exact: a file that somebody named otherwise is theirs to keep.
var backupName = regexp.MustCompile(`^alongside-backup-[0-9a-z]{8}-(\d{4}-\d\d-\d\d-\d{6}Z?)(-\d+)?\.alongside$`)

// BackupFile is a backup in a folder.
type BackupFile struct {
	Path    string
	At      time.Time // as its name says
	Changes uint64    // how many entries its audit trail has; 0 where it cannot be read
	Aside   bool      // it was set aside when a backup took its place
	local   bool      // At is of some place, and not of UTC
	inside  outside
}

// Backup writes a copy of the programme into a folder, and checks it by opening
// it and going through every record; only then does it get its name, which it
// returns. Older backups of this programme are thinned out: the 7 newest stay,
// and the newest of each of the last 7 days that have one, of 4 weeks and of 12
// months. Each file that has gone on from a restored or copied one is thinned out
// by itself, so that nothing goes for the sake of another's. The one just made
// always stays, and that it does is looked at last.
//
// It works on the open file even where that was deleted or replaced at its
// path. It fails with Damaged where the programme itself is damaged; nothing
// is thinned out then. Cancelled it leaves nothing behind; what one that was
// killed left behind goes with the next.
func (s *Store) Backup(ctx context.Context, dir string) (string, error) {
	if s.Looking() {
		return "", fail("backup", Looking, nil)
	}
	if err := s.gate.enter(); err != nil {
		return "", explain("backup", err)
	}
	defer s.gate.leave()
	now := s.now()
	path, holds, err := s.backUp(ctx, dir, now)
	if !errors.Is(err, context.Canceled) {
		s.noteBackup(dir, path, now, holds, err)
	}
	return path, explain("backup", err)
}

func (s *Store) backUp(ctx context.Context, dir string, now time.Time) (path string, holds Holds, err error) {
	id, err := s.fileID()
	if err != nil {
		return "", holds, err
	}
	removeHalfWritten(dir, now)
	var made outside
	path, err = copyTo(dir, backupPrefix+id.String()[:shortID]+"-"+stamp(now), func(temp string) (err error) {
		made, holds, err = s.copyChecked(ctx, temp)
		return err
	})
	if err != nil {
		return "", holds, err
	}
	s.rotate(dir, path, now.Location())
	return path, holds, stands(path, made)
}

// stillGrowing is how long nothing may be written to a file that is being made,
// and that nobody holds the lock of: between its making and its opening.
const stillGrowing = 2 * time.Minute

// removeHalfWritten removes from a folder what a copy left that was killed: it
// is of no use to anybody, and holds everything. What somebody has open, or has
// written to just now, may still be growing.
func removeHalfWritten(dir string, now time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // making the copy says so
	}
	for _, e := range entries {
		if is, _ := filepath.Match(halfWritten, e.Name()); !is || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()).Abs() > stillGrowing {
			removeUnused(filepath.Join(dir, e.Name())) // else with the next
		}
	}
}

// stamp is a time as it stands in the names of files.
func stamp(t time.Time) string { return t.UTC().Format(backupTime) }

// stands looks from outside whether a copy is there and is the one that was
// made.
func stands(path string, made outside) error {
	is, err := peek(path)
	if err == nil && !is.equal(made) {
		err = &Error{Kind: Damaged, Err: errNotSame}
	}
	return err
}

// copyTo has a file made under a name, or under that name with a number where
// it is taken.
func copyTo(dir, name string, fill func(temp string) error) (path string, err error) {
	for n := 1; ; n++ {
		path = filepath.Join(dir, numberedName(name, n))
		err = writeNew(path, fill)
		if KindOf(explain("", err)) != Exists {
			return path, err
		}
	}
}

// numberedName is the nth name that is tried for a file.
func numberedName(name string, n int) string {
	if n > 1 {
		name = fmt.Sprintf("%s-%d", name, n)
	}
	return name + fileSuffix
}

// copyChecked copies the open file to temp, checks the copy, and says what it
// looks like from outside and what it holds.
func (s *Store) copyChecked(ctx context.Context, temp string) (made outside, holds Holds, err error) {
	if err := s.copyFile(ctx, temp); err != nil {
		return made, holds, err
	}
	f, err := lockFile(temp, os.O_RDWR)
	if err != nil {
		return made, holds, err
	}
	o := s.opts
	o.copy = true // it is not the file that somebody works in
	c, err := openLocked(f, temp, o, os.O_RDWR)
	if err != nil {
		return made, holds, err
	}
	c.vault, c.me = s.vault, s.Me()
	report, err := c.CheckUntil(ctx)
	if err == nil {
		err = report.Err()
	}
	if err == nil {
		holds, err = c.holds()
	}
	if err := errors.Join(err, c.db.Close()); err != nil { // not c.Close: the vault is still in use
		return made, holds, err
	}
	made, err = peek(temp)
	return made, holds, err
}

// copyFile copies the pages of the open file while nobody writes. A copy made
// by others, while somebody writes, is broken as often as not.
func (s *Store) copyFile(ctx context.Context, to string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	st, err := openStructure(s.file)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	if _, err := tryLock(f); err != nil { // nobody takes it for one that was left behind
		return errors.Join(err, f.Close())
	}
	size := int64(st.h.pages) * st.h.pageSize
	_, err = io.Copy(f, &untilDone{ctx, io.NewSectionReader(s.file, 0, size)})
	return errors.Join(err, f.Sync(), f.Close())
}

// untilDone reads until the work is cancelled.
type untilDone struct {
	ctx context.Context
	r   io.Reader
}

func (u *untilDone) Read(b []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(b)
}

// fileID is the file's random id.
func (s *Store) fileID() (id data.ID, err error) {
	err = s.look(nil, func(r *Reader) error {
		b, err := r.bucket(metaBucket)
		if err != nil {
			return err
		}
		raw := b.Get([]byte(fileKey))
		if len(raw) != len(id) {
			return &Error{Kind: Damaged, Table: metaBucket, Key: fileKey, Err: berrors.ErrInvalid}
		}
		id = data.ID(raw)
		return nil
	})
	return id, err
}

// Backups lists the backups in a folder, the one with the most changes first,
// of those with as many the latest. What a clock said counts for little: it may
// have been wrong. An empty list is no error; a folder that cannot be read is.
func Backups(dir string) ([]BackupFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, explain("backups", err)
	}
	var found []BackupFile
	for _, e := range entries {
		b, ok := parseBackup(e.Name())
		if !ok || !e.Type().IsRegular() {
			continue
		}
		b.Path = filepath.Join(dir, e.Name())
		if inside, err := peek(b.Path); err == nil {
			b.inside, b.Changes = inside, inside.changes
		}
		found = append(found, b)
	}
	sortNewestFirst(found)
	return found, nil
}

func parseBackup(name string) (b BackupFile, ok bool) {
	parts := backupName.FindStringSubmatch(name)
	if parts == nil {
		return b, false
	}
	layout := backupTime
	if b.local = len(parts[1]) == len(localTime); b.local {
		layout = localTime
	}
	at, err := time.Parse(layout, parts[1])
	b.At = at
	return b, err == nil
}

// Same reports whether two are copies of one state of one programme.
func (b BackupFile) Same(other BackupFile) bool {
	return b.Changes != 0 && b.inside.equal(other.inside)
}

// Of reports whether it is a backup of the open programme, or of a copy of that.
// One that cannot be read is of none.
func (b BackupFile) Of(s *Store) bool {
	id, err := s.fileID()
	return err == nil && b.inside.file == id
}

// OfFile reports whether it is a backup of the programme in a file, or of a copy of
// that. It needs no key; what cannot be read is of none.
func (b BackupFile) OfFile(path string) bool {
	is, err := peek(path)
	return err == nil && b.inside.file == is.file
}

// Made is when it was made, by the clock of a zone.
func (b BackupFile) Made(zone *time.Location) time.Time { return b.in(zone) }

// in is when a backup was made, by the clock of a zone.
func (b BackupFile) in(zone *time.Location) time.Time {
	if b.local {
		return time.Date(b.At.Year(), b.At.Month(), b.At.Day(), b.At.Hour(), b.At.Minute(), b.At.Second(), 0, zone)
	}
	return b.At.In(zone)
}
