package store

import (
	"cmp"
	"os"
	"path/filepath"
	"time"

	"alongside/data"
	"alongside/data/vault"
)

// seen is how far this computer has seen a programme. It is kept outside the file,
// sealed with a key that stays when the data key is replaced: a whole file that was replaced by an older copy of itself
// fits together in every part, and only somebody who remembers can tell.
type seen struct {
	_       struct{} `cbor:",toarray"`
	Changes uint64   // how many entries the audit trail had
	Last    data.ID  // the fingerprint of the last of them
	At      int64    // when that was looked at: Unix seconds
}

const (
	seenBucket = "seen" // where it belongs, as far as sealing goes
	seenSuffix = ".seen"
)

// Behind tells until when this computer saw changes of this programme that are not
// in the file that was opened; false where it has all of them. A restored backup is
// behind too, until AcceptBehind.
func (s *Store) Behind() (until time.Time, is bool) { return s.behind, !s.behind.IsZero() }

// AcceptBehind has the open file count as the newest from now on.
func (s *Store) AcceptBehind() {
	if s.gate.enter() != nil {
		return // it is closed, and will be asked about again
	}
	defer s.gate.leave()
	s.behind = time.Time{}
	s.remember()
}

// compare finds out whether the file is behind what was seen of it, and if not
// remembers it.
func (s *Store) compare() error {
	id, err := s.fileID()
	if err != nil || s.opts.seenHere() == "" {
		return err
	}
	was, known := s.recall(id)
	if !known {
		s.remember()
		return nil
	}
	err = s.look(nil, func(r *Reader) error {
		st, err := r.readState()
		if err != nil || st.Rekeyed > was.Changes {
			return err // it has gone on, and every entry is sealed anew
		}
		has, err := r.hasEntry(was.Changes, was.Last)
		if !has {
			s.behind = time.Unix(was.At, 0).In(s.now().Location())
		}
		return err
	})
	if err == nil && s.behind.IsZero() {
		s.remember()
	}
	return err
}

// recall reads what was remembered. What cannot be read, or is not of this file,
// is as though nothing were: whoever can write here could take it away as well.
func (s *Store) recall(id data.ID) (was seen, known bool) {
	sealed, err := os.ReadFile(s.seenPath(id))
	if err != nil {
		return was, false
	}
	plain, err := s.openOutside(seenBucket, id, sealed)
	return was, err == nil && decode(plain, &was) == nil
}

// sealOutside and openOutside are for what a computer keeps of a programme beside its
// file, sealed so that it opens with whatever data key the file has by then, or had.
func (s *Store) sealOutside(bucket string, id data.ID, plain []byte) ([]byte, error) {
	v, err := s.vault.Outside()
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return v.Seal(nil, vault.Place(nil).At(bucket, id[:]), plain), nil
}

func (s *Store) openOutside(bucket string, id data.ID, sealed []byte) ([]byte, error) {
	v, err := s.vault.Outside()
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return v.Open(nil, vault.Place(nil).At(bucket, id[:]), sealed)
}

// remember keeps how far the open file is, unless it is behind, or was just made and
// nobody has done anything with it: it may go again. Where that cannot
// be written nobody is kept from working.
func (s *Store) remember() {
	id, err := s.fileID()
	if err != nil || s.opts.seenHere() == "" || !s.behind.IsZero() {
		return
	}
	is := seen{At: s.now().Unix()}
	var sealed []byte
	err = s.look(nil, func(r *Reader) error {
		b, err := r.bucket(auditTable.name)
		if err != nil {
			return err
		}
		key, value := b.Cursor().Last()
		if is.Changes, err = auditNumber(key); err != nil || is.Changes == s.made {
			return cmp.Or(err, errNothing)
		}
		is.Last = fingerprint(value)
		plain, err := encode(is)
		if err != nil {
			return err
		}
		sealed, err = s.sealOutside(seenBucket, id, plain)
		return err
	})
	if err != nil || os.MkdirAll(s.opts.Seen, 0o700) != nil {
		return
	}
	path := s.seenPath(id)
	_ = writeNewAt(path, func(temp string) error { return os.WriteFile(temp, sealed, 0o600) },
		func(temp string) error { return os.Rename(temp, path) })
}

func (s *Store) seenPath(id data.ID) string { return seenFile(s.opts.Seen, id, seenSuffix) }

// seenFile is what this computer keeps about a programme.
func seenFile(folder string, id data.ID, suffix string) string {
	return filepath.Join(folder, id.String()+suffix)
}
