package documents

import (
	"alongside/data/store"
	"alongside/reports/press"
)

// out is how far a document has come on its way out of the programme.
type out struct {
	made press.Made
	// entered says that it is noted as made, gone that it has gone out as well: what
	// was made and then opened nowhere has reached nobody.
	entered, gone bool
}

// enter notes that the document is made. What was noted and has reached nobody is
// still that one, and no copy of it.
func (o *out) enter(s *store.Store) error {
	if o.entered && !o.gone {
		return nil
	}
	if err := o.made.Enter(s); err != nil {
		return err
	}
	o.entered, o.gone = true, false
	return nil
}

// went says whether the document, where it was entered, has gone out.
func (o *out) went(gone bool) { o.gone = gone && o.entered }

// handOut does something with the document that takes it out of the programme.
// A slip that has gone out already is laid out anew first: the next is a copy,
// and what goes out is what is seen.
func (s *Screen) handOut(do func()) {
	s.toThemself(func() {
		if s.wish.leaves() && s.paper.out.gone {
			s.layOutThen(do)
			return
		}
		do()
	})
}
