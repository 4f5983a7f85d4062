package store

import "path/filepath"

// IsBackup reports whether a file is called as backups are.
func IsBackup(path string) bool {
	_, ok := parseBackup(filepath.Base(path))
	return ok
}

// OpenToLook is Open for a copy of a backup: everything can be read, and
// nothing changed or backed up, which fails with Looking.
func OpenToLook(path, secret string, o Options) (*Store, error) {
	s, err := Open(path, secret, o)
	if err == nil {
		s.looking = true
	}
	return s, err
}

// Looking reports whether the file was opened by OpenToLook.
func (s *Store) Looking() bool { return s.looking }

// CopyBackup copies a backup to a new file for its owner alone. The backup
// stays as it is.
func CopyBackup(backup, to string) error {
	return explain("copy", writeNew(to, func(temp string) error { return copyPlain(backup, temp) }))
}
