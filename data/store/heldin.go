package store

import (
	"os"
	"path/filepath"
	"slices"

	"alongside/data"
)

// HeldIn lists the files of this programme in a folder that still hold somebody: its
// backups, and copies that were set aside. The newest come first. It needs no key: that
// somebody has a record can be seen from outside, and who it is cannot.
func HeldIn(dir string, programme, person data.ID) ([]BackupFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, explain("backups", err)
	}
	var held []BackupFile
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !e.Type().IsRegular() || filepath.Ext(path) != fileSuffix {
			continue
		}
		b, is := parseBackup(e.Name())
		if !is {
			if info, err := e.Info(); err == nil {
				b.At = info.ModTime()
			}
		}
		b.Path = path
		if holds(path, programme, person) {
			held = append(held, b)
		}
	}
	slices.SortFunc(held, func(a, b BackupFile) int { return b.At.Compare(a.At) })
	return held, nil
}

// holds reports whether a file is of the programme and has a record of the person.
func holds(path string, programme, person data.ID) bool {
	f, err := os.Open(filepath.Clean(path))
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // only read
	s, err := openStructure(f)
	if err != nil {
		return false
	}
	id, err := s.value(metaBucket, []byte(fileKey))
	if err != nil || string(id.value) != string(programme[:]) {
		return false
	}
	_, err = s.value(peopleTable.name, person[:])
	return err == nil
}

// LastGoes is the first day of the month in which the last of some backups goes, where
// one is made at least once a month from now on: the newest of a month stays for as
// many months as are kept.
func LastGoes(held []BackupFile) data.Date {
	var last data.Date
	for _, b := range held {
		last = max(last, data.DateOf(b.At))
	}
	if last == 0 {
		return 0
	}
	return last.AddDays(1 - last.Day()).AddMonths(keptMonths)
}

// HeldIn lists what still holds a person, as the function HeldIn does, but the open
// file itself.
func (s *Store) HeldIn(dir string, person data.ID) ([]BackupFile, error) {
	id, err := s.fileID()
	if err != nil {
		return nil, explain("backups", err)
	}
	held, err := HeldIn(dir, id, person)
	return slices.DeleteFunc(held, func(b BackupFile) bool {
		info, err := os.Stat(b.Path)
		return err == nil && os.SameFile(info, s.info)
	}), err
}
