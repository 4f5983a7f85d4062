package store

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"time"

	"alongside/data"
)

// What this computer knows of the backups of a programme is kept beside what it has
// seen of it, outside the file and sealed with its key: it is of this computer, as
// its folders are, and making a backup changes nothing in the programme.

// BackupPlace is a folder that backups of the programme are made in, and the last
// good one that was: opened and checked, every record of it. A programme that was
// restored or salvaged goes on in two files of one id: only a backup that the open
// file has gone on from is one of it.
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
	Places  []placeNote `cbor:"2,keyasint,omitempty"` // of several files, those of one id
	Whole   point       `cbor:"3,keyasint,omitzero"`  // where it was when it was found whole
}

// point is how far a file was: how many entries its audit trail had, and the
// fingerprint of the last of them. One that went back to an older state and on from
// there may have as many, and others.
type point struct {
	Changes uint64  `cbor:"1,keyasint,omitempty"`
	Last    data.ID `cbor:"2,keyasint,omitzero"`
}

type placeNote struct {
	Folder  string  `cbor:"1,keyasint"`
	Name    string  `cbor:"2,keyasint,omitempty"`
	Path    string  `cbor:"3,keyasint,omitempty"`
	At      int64   `cbor:"4,keyasint,omitempty"` // Unix seconds
	Changes uint64  `cbor:"5,keyasint,omitempty"`
	Holds   Holds   `cbor:"6,keyasint,omitzero"`
	Failed  Kind    `cbor:"7,keyasint,omitempty"`
	Last    data.ID `cbor:"8,keyasint,omitzero"` // the last of those entries, as in a point

	own bool // the open file has gone on from that backup, or there is none
}

const (
	notesBucket = "backups" // where they belong, as far as sealing goes
	notesSuffix = ".backups"
	mostPlaces  = 16 // a folder for one backup is forgotten in the end
)

// BackupPlaces lists the folders that backups were made in on this computer, the
// one with the latest first. It is empty where that cannot be read, or is kept
// nowhere.
func (s *Store) BackupPlaces() []BackupPlace {
	zone := s.now().Location()
	var all []BackupPlace
	n := s.notes()
	for _, p := range n.Places {
		if slices.ContainsFunc(all, func(b BackupPlace) bool { return b.Folder == p.Folder }) {
			continue
		}
		is := BackupPlace{Folder: p.Folder, Name: p.Name}
		if own := n.of(p.Folder); own != nil {
			is = BackupPlace{Folder: own.Folder, Name: own.Name, Path: own.Path, Changes: own.Changes, Holds: own.Holds, Failed: own.Failed}
			if own.At != 0 {
				is.At = time.Unix(own.At, 0).In(zone)
			}
		}
		all = append(all, is)
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
	n := s.notes()
	place := n.of(folder)
	if place == nil || place.Path == "" {
		return false
	}
	now, err := s.changes()
	if err != nil || now != (point{place.Changes, place.Last}) {
		return false
	}
	info, err := os.Stat(place.Path)
	return err == nil && info.Mode().IsRegular()
}

// NameBackupPlace keeps what somebody calls a folder for backups.
func (s *Store) NameBackupPlace(folder, name string) {
	s.noteFromOutside(func(n *notes) {
		n.place(folder)
		for i := range n.Places {
			if n.Places[i].Folder == folder {
				n.Places[i].Name = name
			}
		}
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
		p.is(path, at, is, holds)
	})
}

// is notes the last good backup.
func (p *placeNote) is(path string, at time.Time, inside outside, holds Holds) {
	*p = placeNote{Folder: p.Folder, Name: p.Name, Path: path, At: at.Unix(), Changes: inside.changes, Last: fingerprint(inside.last), Holds: holds}
}

// RestoredFrom is AcceptBehind for a file that was just made of a backup: this is the
// last good one of it, as restoring has gone through the whole of it.
func (s *Store) RestoredFrom(backup string) {
	s.AcceptBehind()
	is, err := peek(backup)
	if err != nil || !IsBackup(backup) || s.gate.enter() != nil {
		return // the next backup is noted again
	}
	defer s.gate.leave()
	holds, err := s.holds()
	if err != nil {
		return
	}
	folder, at := filepath.Dir(backup), BackupMade(backup, s.now().Location())
	s.note(func(n *notes) { n.place(folder).is(backup, at, is, holds) })
}

// noteChecked keeps that the whole file is as it was stored, or is not any more.
func (s *Store) noteChecked(whole bool) {
	at, err := s.point()
	s.note(func(n *notes) {
		if n.Checked, n.Whole = 0, at; whole && err == nil {
			n.Checked = s.now().Unix()
		}
	})
}

// of is the note about the last good backup of the open file in a folder, and nil where
// there is none of it.
func (n *notes) of(folder string) (latest *placeNote) {
	for i := range n.Places {
		if p := &n.Places[i]; p.Folder == folder && p.own && (latest == nil || p.At > latest.At) {
			latest = p
		}
	}
	return latest
}

// place is of, made where there is none.
func (n *notes) place(folder string) *placeNote {
	if p := n.of(folder); p != nil {
		return p
	}
	is := placeNote{Folder: folder, own: true}
	for _, p := range n.Places {
		if p.Folder == folder {
			is.Name = p.Name
		}
	}
	if len(n.Places) >= mostPlaces {
		oldest := slices.MinFunc(n.Places, func(a, b placeNote) int { return cmp.Compare(a.At, b.At) })
		i := slices.IndexFunc(n.Places, func(p placeNote) bool { return p.At == oldest.At })
		n.Places = slices.Delete(n.Places, i, i+1)
	}
	n.Places = append(n.Places, is)
	return &n.Places[len(n.Places)-1]
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
	if s.look(nil, n.tellOwn) != nil {
		return notes{}
	}
	return n
}

// tellOwn finds out which backups the open file has gone on from, and forgets when
// another file of this id was found whole.
func (n *notes) tellOwn(r *Reader) (err error) {
	for i := range n.Places {
		p := &n.Places[i]
		if p.own = p.Path == ""; !p.own {
			if p.own, err = r.hasEntry(p.Changes, p.Last); err != nil {
				return err
			}
		}
	}
	has, err := r.hasEntry(n.Whole.Changes, n.Whole.Last)
	if !has {
		n.Checked = 0
	}
	return err
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

// changes is how far the open file is.
func (s *Store) changes() (at point, err error) {
	if err := s.gate.enter(); err != nil {
		return at, err
	}
	defer s.gate.leave()
	return s.point()
}

// point is changes for who is within the gate.
func (s *Store) point() (at point, err error) {
	err = s.look(nil, func(r *Reader) error {
		b, err := r.bucket(auditTable.name)
		if err != nil {
			return err
		}
		key, value := b.Cursor().Last()
		at.Last = fingerprint(value)
		at.Changes, err = auditNumber(key)
		return err
	})
	return at, err
}
