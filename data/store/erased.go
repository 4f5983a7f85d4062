package store

import (
	"os"

	"alongside/data"
)

// The erased list wins over whatever still holds somebody: it is in the file, and on
// the computers on which the file was opened, so that an older copy of the file that
// takes its place does not bring them back.

// Erased returns the erased list, in no order that means anything.
func (r *Reader) Erased() ([]data.Erased, error) { return erasedTable.list(r, nil) }

// wasErased reports whether somebody is on the erased list.
func (r *Reader) wasErased(person data.ID) (bool, error) {
	for e, err := range erasedTable.all(r, nil) {
		if err != nil || e.Person == person {
			return err == nil, err
		}
	}
	return false, nil
}

const (
	erasedBucket = "erased elsewhere" // where the list belongs, as far as sealing goes
	erasedSuffix = ".erased"
)

// recallErased reads the list that this computer remembers. Sealed as it is, nobody
// without a key can have somebody erased by it.
func (s *Store) recallErased(id data.ID) (list []data.Erased) {
	sealed, err := os.ReadFile(s.erasedPath(id))
	if err != nil {
		return nil
	}
	plain, err := s.openOutside(erasedBucket, id, sealed)
	if err != nil || decode(plain, &list) != nil {
		return nil
	}
	return list
}

// rememberErased keeps the list of the open file on this computer, with what was
// remembered before.
func (s *Store) rememberErased() {
	id, err := s.fileID()
	if err != nil || s.opts.seenHere() == "" {
		return
	}
	var list []data.Erased
	if s.look(nil, func(r *Reader) (err error) {
		list, err = r.Erased()
		return err
	}) != nil {
		return
	}
	list = missingFrom(s.recallErased(id), list, list)
	if len(list) == 0 || os.MkdirAll(s.opts.Seen, 0o700) != nil {
		return
	}
	plain, err := encode(list)
	if err != nil {
		return
	}
	sealed, err := s.sealOutside(erasedBucket, id, plain)
	if err != nil {
		return
	}
	path := s.erasedPath(id)
	_ = writeNewAt(path, func(temp string) error { return os.WriteFile(temp, sealed, 0o600) },
		func(temp string) error { return os.Rename(temp, path) })
}

// missingFrom appends to one list those of another that a third does not have.
func missingFrom(from, has, to []data.Erased) []data.Erased {
	known := make(map[data.ID]bool, len(has))
	for _, e := range has {
		known[e.Person] = true
	}
	for _, e := range from {
		if !known[e.Person] {
			known[e.Person] = true
			to = append(to, e)
		}
	}
	return to
}

func (s *Store) erasedPath(id data.ID) string {
	return seenFile(s.opts.Seen, id, erasedSuffix)
}

// takeOutRemembered takes out of the file that was opened whom this computer
// remembers as erased: it is an older copy that took its place.
func (s *Store) takeOutRemembered() error {
	if s.opts.seenHere() == "" {
		return nil
	}
	id, err := s.fileID()
	if err != nil {
		return err
	}
	if err := s.TakeOut(s.recallErased(id)); err != nil {
		return err
	}
	s.rememberErased()
	return nil
}

// TakeOut takes out whom a newer state of the programme has on its erased list, as
// after a backup was restored that still holds them. Where it finds nobody of them
// it only adds them to the list of this file.
func (s *Store) TakeOut(erased []data.Erased) error {
	var missing []data.Erased
	if err := s.View(func(r *Reader) error {
		has, err := r.Erased()
		missing = missingFrom(erased, has, nil)
		return err
	}); err != nil || len(missing) == 0 {
		return err
	}
	err := s.do(ActTakeOut, func(x *tx) error {
		x.forget, x.audited = true, true
		for _, e := range missing {
			found, err := x.takeOut(e)
			if err != nil {
				return err
			}
			if found {
				x.done.About = append(x.done.About, data.Gone)
			}
		}
		x.done.Count = len(x.done.About)
		x.state.Unwiped = true
		return nil
	})
	if err != nil {
		return err
	}
	return s.wipe()
}

// takeOut takes one person out, and puts them on the list.
func (x *tx) takeOut(e data.Erased) (found bool, err error) {
	_, found, err = peopleTable.get(x.Reader, idKey(e.Person))
	if err != nil {
		return false, err
	}
	if found {
		traces, err := x.tracesOf(e.Person)
		if err != nil {
			return false, err
		}
		if err := x.erase(traces, e.On); err != nil {
			return false, err
		}
	}
	e.ID = data.NewID()
	return found, erasedTable.put(x, e)
}
