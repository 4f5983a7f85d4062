package store

import (
	"bytes"
	"context"
	"slices"

	"alongside/data"
)

// Loss is what somebody would lose who went back to an older state of a programme:
// what is there now and not then, or is another now.
type Loss struct {
	Registers []LostRegister // in order of date
	People    []Newcomer     // who are not on the list of then
	// OneToOnes are those of pairs, Calls the others; these and the next are counted
	// where they are new or were changed.
	OneToOnes, Calls, Consents, Slips, Goals, Pairs int
	// Others are changes to anything else: somebody's details, a group, a setting.
	Others int
	// Erased are the days on which somebody was erased since. That is no loss: a backup
	// that still holds them is cleaned when it is opened, and what else the erasing
	// changed is not counted either, as it is done again.
	Erased []data.Date
	// Back are records that were taken away since, and would be there again.
	Back int
}

// LostRegister is what of one meeting would be lost: marks that are new or were
// changed, and how many activities more it has.
type LostRegister struct {
	Meeting           data.Meeting
	Marks, Activities int
}

// Newcomer is somebody who would be lost.
type Newcomer struct {
	Person data.Person
	Came   bool // to one of the registers that would be lost
}

// IsNothing reports whether nothing at all would be lost.
func (l Loss) IsNothing() bool {
	return len(l.Registers)+len(l.People)+l.OneToOnes+l.Calls+l.Consents+l.Slips+l.Goals+l.Pairs+l.Others == 0
}

// losing compares two states of a programme, table by table.
type losing struct {
	ctx       context.Context
	now, then *Reader
	loss      Loss
	registers map[data.ID]*LostRegister
	came      map[data.ID]bool
	erased    map[data.ID]data.Date
}

func lossOf(ctx context.Context, now, then *Reader) (Loss, error) {
	l := &losing{ctx: ctx, now: now, then: then, registers: map[data.ID]*LostRegister{}, came: map[data.ID]bool{}, erased: map[data.ID]data.Date{}}
	all, err := now.Erased()
	if err != nil {
		return Loss{}, err
	}
	for _, e := range all {
		l.erased[e.Person] = e.On
	}
	for _, t := range tables {
		if err := t.compare(l); err != nil {
			return Loss{}, err
		}
	}
	for id, r := range l.registers {
		m, err := now.Meeting(id)
		if err != nil {
			return Loss{}, err
		}
		if r.Meeting = m; r.Marks > 0 || r.Activities > 0 || m.State != data.Planned {
			l.loss.Registers = append(l.loss.Registers, *r)
		}
	}
	slices.SortFunc(l.loss.Registers, func(a, b LostRegister) int {
		if a.Meeting.Before(b.Meeting) {
			return -1
		}
		return 1
	})
	for i, n := range l.loss.People {
		l.loss.People[i].Came = l.came[n.Person.ID]
	}
	return l.loss, nil
}

// compare goes through the records of both states in order of key.
func (t *table[T]) compare(l *losing) error {
	if t.what == 0 {
		return nil // the audit trail says of what else was done that it was
	}
	a, err := l.now.bucket(t.name)
	if err != nil {
		return err
	}
	b, err := l.then.bucket(t.name)
	if err != nil {
		return err
	}
	now, then := a.Cursor(), b.Cursor()
	key, sealed := now.First()
	other, before := then.First()
	for key != nil || other != nil {
		if err := l.ctx.Err(); err != nil {
			return err
		}
		order := bytes.Compare(key, other)
		switch {
		case key == nil || other != nil && order > 0:
			err = t.comesBack(l, other, before)
			other, before = then.Next()
		case other == nil || order < 0:
			err = t.lose(l, key, sealed, nil)
			key, sealed = now.Next()
		default:
			if !bytes.Equal(sealed, before) {
				err = t.lose(l, key, sealed, before)
			}
			key, sealed = now.Next()
			other, before = then.Next()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// comesBack notes a record that was taken away since, unless it is of somebody who was
// erased.
func (t *table[T]) comesBack(l *losing, key, before []byte) error {
	var rec T
	if err := t.openRecord(l.then, key, before, &rec); err != nil {
		return err
	}
	if p, is := any(rec).(data.Person); is && l.erased[p.ID] != 0 {
		return nil
	}
	if t.refs != nil {
		for _, ref := range t.refs(&rec) {
			if ref.table == peopleTable.name && l.erased[data.ID(ref.key)] != 0 {
				return nil
			}
		}
	}
	l.loss.Back++
	return nil
}

// lose notes one record that is new since then, or that may be another. One that was
// only sealed anew is the same.
func (t *table[T]) lose(l *losing, key, sealed, before []byte) error {
	var rec, was T
	if err := t.openRecord(l.now, key, sealed, &rec); err != nil {
		return err
	}
	if before != nil {
		if err := t.openRecord(l.then, key, before, &was); err != nil {
			return err
		}
		if same, err := equalRecords(rec, l.erasedFrom(any(was), any(rec)).(T)); err != nil || same {
			return err
		}
	}
	l.note(any(rec), any(was), before == nil)
	return nil
}

// erasedFrom is a record of then once those who were erased since are taken out of it
// again. Of the marks that are nobody's any more now has all.
func (l *losing) erasedFrom(was, now any) any {
	for id, on := range l.erased {
		switch is := was.(type) {
		case data.Person:
			was = is.Without(id)
		case data.Group:
			was = is.Without(id)
		case data.Pair:
			was = is.Without(id, on)
		case data.Contact:
			was = is.Without(id)
		case data.Meeting:
			is = is.Without(id)
			is.Nameless = now.(data.Meeting).Nameless
			was = is
		}
	}
	return was
}

func (l *losing) note(rec, was any, isNew bool) {
	switch rec := rec.(type) {
	case data.Mark:
		l.register(rec.Meeting).Marks++
		l.came[rec.Person] = l.came[rec.Person] || rec.Status.Attended()
	case data.Meeting:
		l.register(rec.ID).Activities += max(0, len(rec.Activities)-len(was.(data.Meeting).Activities))
	case data.Person:
		if isNew {
			l.loss.People = append(l.loss.People, Newcomer{Person: rec})
		} else {
			l.loss.Others++
		}
	case data.Contact:
		if rec.Pair.IsZero() {
			l.loss.Calls++
		} else {
			l.loss.OneToOnes++
		}
	case data.Consent:
		l.loss.Consents++
	case data.Slip:
		l.loss.Slips++
	case data.Goal:
		l.loss.Goals++
	case data.Pair:
		l.loss.Pairs++
	case data.Erased:
		l.loss.Erased = append(l.loss.Erased, rec.On)
	case data.Nameless: // what stays of those who were erased
	case data.Membership:
		if !isNew { // of who is new it comes with them
			l.loss.Others++
		}
	default:
		l.loss.Others++
	}
}

func (l *losing) register(meeting data.ID) *LostRegister {
	if l.registers[meeting] == nil {
		l.registers[meeting] = &LostRegister{}
	}
	return l.registers[meeting]
}
