package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	berrors "go.etcd.io/bbolt/errors"

	"alongside/data"
)

// Backups are named by an id of the file, which says nothing about the
// programme, and by the time.
const (
	backupPrefix = "alongside-backup-"
	backupTime   = "2006-01-02-150405"
	fileSuffix   = ".alongside"
	shortID      = 8
)

// BackupFile is a backup in a folder.
type BackupFile struct {
	Path string
	At   time.Time // by the clock of the programme, to the second
	file string    // the short id of the programme file
}

// Backup writes a copy of the programme into a folder, and checks it by opening
// it and going through every record; only then does it get its name, which it
// returns. Older backups of this programme are thinned out: the newest of each
// of the last 7 days that have one stays, of 4 weeks and of 12 months.
//
// It works on the open file even where that was deleted or replaced at its
// path. It fails with Damaged where the programme itself is damaged; nothing
// is thinned out then.
func (s *Store) Backup(dir string) (string, error) {
	file, err := s.fileID()
	if err != nil {
		return "", explain("backup", err)
	}
	name := backupPrefix + file + "-" + s.now().Format(backupTime)
	path, err := s.copyTo(dir, name)
	if err != nil {
		return "", explain("backup", err)
	}
	return path, explain("backup", s.rotate(dir, file))
}

// copyTo writes a checked copy under a name, or under that name with a number
// where it is taken.
func (s *Store) copyTo(dir, name string) (path string, err error) {
	for n := 1; ; n++ {
		path = filepath.Join(dir, name+fileSuffix)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d%s", name, n, fileSuffix))
		}
		err = writeNew(path, s.copyChecked)
		if KindOf(explain("", err)) != Exists {
			return path, err
		}
	}
}

// copyChecked copies the open file to temp and checks the copy.
func (s *Store) copyChecked(temp string) error {
	if err := s.copyFile(temp); err != nil {
		return err
	}
	f, err := lockFile(temp)
	if err != nil {
		return err
	}
	c, err := openLocked(f, temp, s.opts)
	if err != nil {
		return err
	}
	c.vault, c.me = s.vault, s.me
	report, err := c.Check()
	if err == nil {
		err = report.Err()
	}
	return errors.Join(err, c.db.Close()) // not c.Close: the vault is still in use
}

// copyFile copies the pages of the open file while nobody writes. A copy made
// by others, while somebody writes, is broken as often as not.
func (s *Store) copyFile(to string) error {
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
	size := int64(st.h.pages) * st.h.pageSize
	_, err = io.Copy(f, io.NewSectionReader(s.file, 0, size))
	return errors.Join(err, f.Sync(), f.Close())
}

// fileID is the short form of the file's random id.
func (s *Store) fileID() (string, error) {
	var id string
	err := s.view(nil, func(r *Reader) error {
		b, err := r.bucket(metaBucket)
		if err != nil {
			return err
		}
		raw := b.Get([]byte(fileKey))
		if len(raw) != len(data.ID{}) {
			return &Error{Kind: Damaged, Table: metaBucket, Key: fileKey, Err: berrors.ErrInvalid}
		}
		id = data.ID(raw).String()[:shortID]
		return nil
	})
	return id, err
}

// Backups lists the backups in a folder, newest first. An empty list is no
// error; a folder that cannot be read is.
func Backups(dir string) ([]BackupFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, explain("backups", err)
	}
	var found []BackupFile
	for _, e := range entries {
		if b, ok := parseBackup(dir, e.Name()); ok && e.Type().IsRegular() {
			found = append(found, b)
		}
	}
	sortNewestFirst(found)
	return found, nil
}

func parseBackup(dir, name string) (BackupFile, bool) {
	rest, ok := strings.CutPrefix(name, backupPrefix)
	if !ok || !strings.HasSuffix(rest, fileSuffix) || len(rest) < shortID+1+len(backupTime) {
		return BackupFile{}, false
	}
	at, err := time.Parse(backupTime, rest[shortID+1:][:len(backupTime)])
	return BackupFile{Path: filepath.Join(dir, name), At: at, file: rest[:shortID]}, err == nil
}
