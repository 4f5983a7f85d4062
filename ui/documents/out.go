package documents

import (
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/press"
)

// out is how far a document has come on its way out of the programme.
type out struct {
	made press.Made
	// entered says that it is noted as made, gone that it has gone out as well: what
	// was made and then opened nowhere has reached nobody.
	entered, gone bool
	unsent        unsent
}

// unsent are the references of the slips that are entered and have reached nobody,
// also when their pages are laid out anew meanwhile.
type unsent map[string]bool

// note keeps account of a slip that has come so far.
func (o *out) note() {
	if slip, is := o.made.Model.(reports.AttendanceSlip); is && o.unsent != nil {
		delete(o.unsent, slip.Reference)
		if o.entered && !o.gone {
			o.unsent[slip.Reference] = true
		}
	}
}

// enter notes that the document is made. What was noted and has reached nobody is
// still that one, and no copy of it, if it may go out still.
func (o *out) enter(s *store.Store) error {
	if o.entered && !o.gone {
		return o.made.Stands(s)
	}
	if err := o.made.Enter(s); err != nil {
		return err
	}
	o.entered, o.gone = true, false
	o.note()
	return nil
}

// went says whether the document, where it was entered, has gone out.
func (o *out) went(gone bool) {
	o.gone = gone && o.entered
	o.note()
}

// handOut does something with the document that takes it out of the programme.
// A slip that has gone out already is laid out anew first: the next is a copy,
// and what goes out is what is seen. So is whatever was laid out on another day,
// which says that day, and may go out no more.
func (s *Screen) handOut(do func()) {
	s.toThemself(func() {
		if s.wish.leaves() && s.paper.out.gone || s.paper.day != s.host.Today() {
			s.layOutThen(do)
			return
		}
		do()
	})
}
