package store

import (
	"context"
	"path/filepath"
	"time"
)

// IsBackup reports whether a file is called as backups are.
func IsBackup(path string) bool {
	_, ok := parseBackup(filepath.Base(path))
	return ok
}

// BackupMade is when a backup was made, as its name says, by the clock of a zone.
func BackupMade(path string, zone *time.Location) time.Time {
	b, _ := parseBackup(filepath.Base(path))
	return b.in(zone)
}

// OpenToLook is Open for the copy of a backup, whose own path is kept in mind:
// everything can be read, and nothing changed or backed up, which fails with
// Looking. Whoever was erased since, as far as this computer remembers, is taken out
// of the copy first.
func OpenToLook(path, backup, secret string, o Options) (*Store, error) {
	o.copy = true // it is older than the programme, as it should be
	s, err := Open(path, secret, o)
	if err != nil {
		return nil, err
	}
	return s.asLook(backup)
}

// asLook is the open copy of a backup as one that is only looked at.
func (s *Store) asLook(backup string) (*Store, error) {
	id, err := s.fileID()
	if err == nil {
		err = s.TakeOut(s.recallErased(id))
	}
	if err != nil {
		_ = s.Close() // nobody has looked at it
		return nil, explain("open", err)
	}
	s.lookedAt = backup
	return s, nil
}

// Looking reports whether the file was opened by OpenToLook.
func (s *Store) Looking() bool { return s.lookedAt != "" }

// LookedAt is the path of the backup of which the file is a copy that is only
// looked at; empty for any other file.
func (s *Store) LookedAt() string { return s.lookedAt }

// CopyBackup copies a backup to a new file for its owner alone. The backup
// stays as it is.
func CopyBackup(backup, to string) error {
	return explain("copy", writeNew(to, func(temp string) error { return copyPlain(context.Background(), backup, temp) }))
}
