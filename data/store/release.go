package store

import "go.etcd.io/bbolt"

// ReleasePages gives back the memory in which the file was read. bbolt maps the
// whole file, and the system counts as the app's whatever of it was touched, with
// its surroundings: of a large programme nearly all. What is needed again is read
// again.
func (s *Store) ReleasePages() {
	if s.gate.enter() != nil {
		return // there is nothing to give back
	}
	defer s.gate.leave()
	// Within a transaction the file is mapped, and stays where it is.
	_ = s.inside(func() error {
		return s.db.View(func(tx *bbolt.Tx) error {
			releaseMapped(s.db.Info().Data, uintptr(tx.Size()))
			return nil
		})
	})
}
