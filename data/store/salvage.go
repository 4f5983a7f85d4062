package store

import (
	"maps"
	"slices"

	"alongside/data"
)

// StandIns are what something is called whose record is lost while others that can be
// read refer to it.
type StandIns struct{ Programme, Person, Group, Activity, Facilitator string }

// Salvaged is what was found in a damaged file.
type Salvaged struct {
	// Kept is how many records can be read and go into a new file, by kind. Entries of
	// the audit trail are records here as the others.
	Kept map[string]int
	// Records is how many there should be in all; 0: nobody can tell.
	Records int
	// Lost are those that cannot be read, or hang on one that cannot, by kind and by
	// what they belong to.
	Lost []Lost
	// Others are lost too, and nothing tells what they were.
	Others int
	// Mixed is set where nothing tells any more what was stored last: records that were
	// changed or taken away may be among the others as they were before.
	Mixed bool
	// LastChange is set where the last change of all may be missing.
	LastChange bool
}

// Lost are records of one kind that belong together.
type Lost struct {
	Kind  string
	Count int
	// Meeting, Group and Person say what they belong to, as far as that can be read.
	Meeting data.Meeting
	Group   data.Group
	Person  data.Person
}

// KeptInAll is how many records can be read.
func (s Salvaged) KeptInAll() (n int) {
	for _, count := range s.Kept {
		n += count
	}
	return n
}

// LostInAll is how many records cannot be kept.
func (s Salvaged) LostInAll() int {
	n := s.Others
	for _, l := range s.Lost {
		n += l.Count
	}
	return n
}

// findings are what a wreck says of itself.
type findings struct{ salvaged Salvaged }

// Found says what was found.
func (w *Wreck) Found() Salvaged { return w.salvaged }

// Programme is what the programme is called; empty where that is lost.
func (w *Wreck) Programme() string {
	if rec, ok := w.records[programmeTable.name][string(theOne)]; ok {
		return rec.value.(data.Programme).Name
	}
	return ""
}

// People are those whose records can be read, for their names.
func (w *Wreck) People() (all []data.Person) {
	for _, rec := range w.records[peopleTable.name] {
		all = append(all, rec.value.(data.Person))
	}
	return all
}

// rescued are the records that can be read, by table and key.
type rescued map[string]map[string]*rescue

// rescue is one record, and how it was sealed: nil where it was mended or stands in
// for one that is lost.
type rescue struct {
	value  any
	head   head
	sealed []byte
}

// read decodes what opens.
func (w *Wreck) read() error {
	w.records = rescued{}
	for _, t := range tables {
		w.records[t.bucketNames()[0]] = map[string]*rescue{}
		if err := t.rescue(w); err != nil {
			return err
		}
	}
	return nil
}

func (t *table[T]) keySize() int {
	switch {
	case t.name == auditTable.name:
		return len(auditKey(0))
	case t.ids == nil:
		return len(theOne)
	}
	var rec T
	return len(t.key(&rec))
}

// rescue decodes the records of a table that open.
func (t *table[T]) rescue(w *Wreck) error {
	r := &Reader{vault: w.vault}
	for key, sealed := range w.opened[t.name] {
		var rec T
		h, err := t.openWithHead(r, []byte(key), sealed, &rec)
		switch {
		case KindOf(err) == Newer:
			return err
		case err != nil:
			put(w.broken, t.name, key, true)
		default:
			w.records[t.name][key] = &rescue{rec, h, sealed}
		}
	}
	return nil
}

// count says what is lost. The state knows how many records there were in all; what
// lies in the file without opening, and what others refer to, tells which most of the
// lost ones are.
func (w *Wreck) count() {
	s := &w.salvaged
	s.Mixed = w.mixed
	s.Kept, s.LastChange = map[string]int{}, w.doubtful || w.stated && !w.fits() && w.opens() >= int(w.state.Records)
	trail := len(w.records[auditTable.name])
	for _, t := range tables {
		name := t.bucketNames()[0]
		if n := len(w.records[name]); n > 0 {
			s.Kept[name] = n
		}
	}
	lost := map[string]map[string]bool{}
	known := 0
	most := -1
	if w.stated {
		s.Records = int(w.state.Records + w.state.Entries)
		most = max(0, int(w.state.Records)-(s.KeptInAll()-trail))
		if n := int(w.state.Entries) - trail; n > 0 {
			s.Lost = append(s.Lost, Lost{Kind: auditTable.name, Count: n})
		}
	}
	for _, of := range []map[string]map[string]bool{w.named, w.broken} { // the surer ones first
		for _, table := range slices.Sorted(maps.Keys(of)) {
			for key := range of[table] {
				if table == auditTable.name || w.records[table] == nil || w.records[table][key] != nil || lost[table][key] || known == most {
					continue
				}
				put(lost, table, key, true)
				known++
			}
		}
	}
	if most > known {
		s.Others = most - known
	}
	w.group(lost)
}

// opens is how many records open.
func (w *Wreck) opens() (n int) {
	for table, of := range w.opened {
		if table != auditTable.name {
			n += len(of)
		}
	}
	return n
}

// group puts together what belongs together.
func (w *Wreck) group(lost map[string]map[string]bool) {
	type of struct {
		kind                   string
		meeting, group, person data.ID
	}
	counts := map[of]int{}
	for table, keys := range lost {
		for key := range keys {
			is := of{kind: table}
			var id data.ID
			first, about := data.ID{}, w.about[table+key]
			if len(key) >= len(id) {
				first = data.ID([]byte(key)[:len(id)])
			}
			switch table {
			case marksTable.name:
				is.meeting = first
			case membershipsTable.name:
				is.group = first
			case meetingsTable.name:
				is.group = about
			case dismissalsTable.name, consentsTable.name, slipsTable.name:
				is.person = first
			case pairsTable.name, contactsTable.name, goalsTable.name:
				is.person = about
			}
			counts[is]++
		}
	}
	for is, n := range counts {
		l := Lost{Kind: is.kind, Count: n}
		if rec := w.records[meetingsTable.name][string(is.meeting[:])]; rec != nil {
			l.Meeting = rec.value.(data.Meeting)
			is.group = l.Meeting.Group
		}
		if rec := w.records[groupsTable.name][string(is.group[:])]; rec != nil {
			l.Group = rec.value.(data.Group)
		}
		if rec := w.records[peopleTable.name][string(is.person[:])]; rec != nil {
			l.Person = rec.value.(data.Person)
		}
		w.salvaged.Lost = append(w.salvaged.Lost, l)
	}
	slices.SortFunc(w.salvaged.Lost, func(a, b Lost) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return slices.Compare([]byte(a.Kind+string(a.Meeting.ID[:])+string(a.Person.ID[:])), []byte(b.Kind+string(b.Meeting.ID[:])+string(b.Person.ID[:])))
	})
}
