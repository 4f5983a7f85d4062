package store

import (
	"cmp"
	"os"
	"slices"
	"time"

	"alongside/data"
)

// What this computer knows of the backups of a programme is kept beside what it has
// seen of it, outside the file and sealed with its key: it is of this computer, as
// its folders are, and making a backup changes nothing in the programme.

// BackupPlace is a folder that backups of the programme are made in, and the last
// good one that was: opened and checked, every record of it.
type BackupPlace struct {
	Folder  string
	Name    string    // as somebody calls the folder; none: nobody has said
	Path    string    // of the last good backup; none: there was none yet
	At      time.Time // when that was made
	Changes uint64    // how many entries its audit trail has
	Holds   Holds
	Failed  Kind // why the last try since then failed; Other: none did, or nobody knows why
}

// notes are what is kept.
type notes struct {
	Checked int64       `cbor:"1,keyasint,omitempty"` // when the file was last found whole: Unix seconds
	Places  []placeNote `cbor:"2,keyasint,omitempty"`
}

type placeNote struct {
	Folder  string `cbor:"1,keyasint"`
	Name    string `cbor:"2,keyasint,omitempty"`
	Path    string `cbor:"3,keyasint,omitempty"`
	At      int64  `cbor:"4,keyasint,omitempty"` // Unix seconds
	Changes uint64 `cbor:"5,keyasint,omitempty"`
	Holds   Holds  `cbor:"6,keyasint,omitzero"`
	Failed  Kind   `cbor:"7,keyasint,omitempty"`
	// Last is the last of those entries: one that went back to an older state and on
	// from there may have as many, and others.
	Last data.ID `cbor:"8,keyasint,omitzero"`
}

const (
	notesBucket = "backups" // where they belong, as far as sealing goes
	notesSuffix = ".backups"
	mostPlaces  = 8 // a folder for one backup is forgotten in the end
)

// BackupPlaces lists the folders that backups were made in on this computer, the
// one with the latest first. It is empty where that cannot be read, or is kept
// nowhere.
func (s *Store) BackupPlaces() []BackupPlace {
	zone := s.now().Location()
	var all []BackupPlace
	for _, p := range s.notes().Places {
		place := BackupPlace{Folder: p.Folder, Name: p.Name, Path: p.Path, Changes: p.Changes, Holds: p.Holds, Failed: p.Failed}
		if p.At != 0 {
			place.At = time.Unix(p.At, 0).In(zone)
		}
		all = append(all, place)
	}
	slices.SortStableFunc(all, func(a, b BackupPlace) int { return b.At.Compare(a.At) })
	return all
}

// LastBackup is when the last good backup was made on this computer, zero where there
// was none. Known is false where nothing is kept about that.
func (s *Store) LastBackup() (at time.Time, known bool) {
	for _, p := range s.BackupPlaces() {
		if p.At.After(at) {
			at = p.At
		}
	}
	return at, s.keepsNotes()
}

// LastChecked is when the whole file was last gone through on this computer and found
// as it was stored; zero where nobody knows.
func (s *Store) LastChecked() time.Time {
	at := s.notes().Checked
	if at == 0 {
		return time.Time{}
	}
	return time.Unix(at, 0).In(s.now().Location())
}

// IsBackedUp reports whether the last good backup in a folder is still there and has
// all that the programme has: another would hold nothing new.
func (s *Store) IsBackedUp(folder string) bool {
	i := slices.IndexFunc(s.notes().Places, func(p placeNote) bool { return p.Folder == folder })
	if i < 0 {
		return false
	}
	place := s.notes().Places[i]
	changes, last, err := s.changes()
	if err != nil || place.Path == "" || place.Changes != changes || place.Last != last {
		return false
	}
	info, err := os.Stat(place.Path)
	return err == nil && info.Mode().IsRegular()
}

// NameBackupPlace keeps what somebody calls a folder for backups.
func (s *Store) NameBackupPlace(folder, name string) {
	s.noteFromOutside(func(n *notes) { n.place(folder).Name = name })
}

// ForgetBackupPlace forgets a folder. What lies in it stays.
func (s *Store) ForgetBackupPlace(folder string) {
	s.noteFromOutside(func(n *notes) {
		n.Places = slices.DeleteFunc(n.Places, func(p placeNote) bool { return p.Folder == folder })
	})
}

// noteBackup keeps that a backup was made, or why not.
func (s *Store) noteBackup(folder, path string, at time.Time, holds Holds, failure error) {
	is, _ := peek(path) // it was just checked, or was not made
	s.note(func(n *notes) {
		p := n.place(folder)
		if failure != nil {
			p.Failed = KindOf(explain("backup", failure))
			return
		}
		*p = placeNote{Folder: folder, Name: p.Name, Path: path, At: at.Unix(), Changes: is.changes, Last: fingerprint(is.last), Holds: holds}
	})
}

// noteChecked keeps that the whole file is as it was stored, or is not any more.
func (s *Store) noteChecked(whole bool) {
	s.note(func(n *notes) {
		if n.Checked = 0; whole {
			n.Checked = s.now().Unix()
		}
	})
}

// place is the note about a folder, made where there is none.
func (n *notes) place(folder string) *placeNote {
	i := slices.IndexFunc(n.Places, func(p placeNote) bool { return p.Folder == folder })
	if i < 0 {
		if len(n.Places) == mostPlaces {
			oldest := slices.MinFunc(n.Places, func(a, b placeNote) int { return cmp.Compare(a.At, b.At) })
			n.Places = slices.DeleteFunc(n.Places, func(p placeNote) bool { return p.Folder == oldest.Folder })
		}
		n.Places = append(n.Places, placeNote{Folder: folder})
		i = len(n.Places) - 1
	}
	return &n.Places[i]
}

// keepsNotes reports whether anything is kept about the open file: not about one that
// may be a copy.
func (s *Store) keepsNotes() bool { return s.opts.Seen != "" && !s.opts.copy && !s.Looking() }

// notes reads what is kept: nothing where it cannot be read, or is of another key.
func (s *Store) notes() (n notes) {
	if !s.keepsNotes() || s.gate.enter() != nil {
		return n
	}
	defer s.gate.leave()
	s.noting.Lock()
	defer s.noting.Unlock()
	return s.readNotes()
}

// readNotes is notes for who holds the lock.
func (s *Store) readNotes() (n notes) {
	id, err := s.fileID()
	if err != nil {
		return n
	}
	sealed, err := os.ReadFile(s.notesPath(id))
	if err != nil {
		return n
	}
	plain, err := s.openOutside(notesBucket, id, sealed)
	if err != nil || decode(plain, &n) != nil {
		return notes{}
	}
	return n
}

// note changes what is kept, for who is within the gate. Where that cannot be
// written nobody is kept from working: the next backup tries again.
func (s *Store) note(change func(*notes)) {
	if !s.keepsNotes() {
		return
	}
	s.noting.Lock()
	defer s.noting.Unlock()
	id, err := s.fileID()
	if err != nil {
		return
	}
	n := s.readNotes()
	change(&n)
	plain, err := encode(n)
	if err != nil || os.MkdirAll(s.opts.Seen, 0o700) != nil {
		return
	}
	sealed, err := s.sealOutside(notesBucket, id, plain)
	if err != nil {
		return
	}
	path := s.notesPath(id)
	_ = writeNewAt(path, func(temp string) error { return os.WriteFile(temp, sealed, 0o600) },
		func(temp string) error { return os.Rename(temp, path) })
}

func (s *Store) noteFromOutside(change func(*notes)) {
	if s.gate.enter() != nil {
		return // it is closed
	}
	defer s.gate.leave()
	s.note(change)
}

func (s *Store) notesPath(id data.ID) string { return seenFile(s.opts.Seen, id, notesSuffix) }

// changes is how many entries the audit trail has, and the fingerprint of the last.
func (s *Store) changes() (n uint64, last data.ID, err error) {
	err = s.view(nil, func(r *Reader) error {
		b, err := r.bucket(auditTable.name)
		if err != nil {
			return err
		}
		key, value := b.Cursor().Last()
		last = fingerprint(value)
		n, err = auditNumber(key)
		return err
	})
	return n, last, err
}
