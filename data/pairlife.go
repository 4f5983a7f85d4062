package data

import (
	"bytes"
	"cmp"
)

// Agree returns the pair with the day on which one of its two said yes to the
// proposal. With both it is active, from the later of the days on.
func (p Pair) Agree(who ID, on Date) (Pair, error) {
	agreed := p
	switch {
	case p.Now().State != Proposed:
		return p, invalid("pair", "this pair is not waiting for anybody's yes")
	case on == 0 || on < p.Now().Date:
		return p, invalid("date", "nobody can say yes before they were asked")
	case who == p.Mentee:
		agreed.MenteeAgreed = on
	case who == p.Mentor:
		agreed.MentorAgreed = on
	default:
		return p, invalid("pair", "only the two of the pair can say yes to it")
	}
	if agreed.MenteeAgreed == 0 || agreed.MentorAgreed == 0 {
		return agreed, nil
	}
	return agreed.With(PairStep{Date: max(agreed.MenteeAgreed, agreed.MentorAgreed), Stage: p.Now().Stage, State: Active})
}

// Reviewed returns the pair with a review, which changes neither its stage nor
// its state, and the day of the next one; none: no further review is planned.
func (p Pair) Reviewed(on Date, note string, next Date) (Pair, error) {
	if next != 0 && next <= on {
		return p, invalid("next", "the next review comes after this one")
	}
	now := p.Now()
	reviewed, err := p.With(PairStep{Date: on, Stage: now.Stage, State: now.State, Note: note, Review: true})
	if err != nil {
		return p, err
	}
	reviewed.ReviewOn = next
	return reviewed, nil
}

// WithReviewOn returns the pair with its next review planned; no date: none is.
func (p Pair) WithReviewOn(on Date) (Pair, error) {
	if !p.Live() {
		return p, invalid("pair", "this pair has ended: there is nothing left to review")
	}
	p.ReviewOn = on
	return p, nil
}

// LastReview is the day of the last review, or none.
func (p Pair) LastReview() Date {
	for i := len(p.Steps) - 1; i >= 0; i-- {
		if p.Steps[i].Review {
			return p.Steps[i].Date
		}
	}
	return 0
}

// MovedTo ends the pair as transferred and returns the pair that takes over.
// The note stays with the pair that ended: whoever takes over does not see it.
func (p Pair) MovedTo(id, mentor ID, on Date, state PairState, note string) (ended, taken Pair, err error) {
	if mentor == p.Mentor {
		return p, Pair{}, invalid("mentor", "this is the mentor whom they have")
	}
	ended, err = p.With(PairStep{Date: on, Stage: p.Now().Stage, State: Ended, Reason: Transferred, Note: note})
	if err != nil {
		return p, Pair{}, err
	}
	taken = NewPair(id, p.Mentee, mentor, on, state)
	taken.From = p.ID
	return ended, taken, taken.Validate()
}

// MentorsOf returns the live pairs in which the person is a mentee.
func MentorsOf(pairs []Pair, mentee ID) []Pair {
	var live []Pair
	for _, p := range pairs {
		if p.Mentee == mentee && p.Live() {
			live = append(live, p)
		}
	}
	return live
}

// after reports whether of two pairs this one tells how their people stand: a
// live one before one that has ended, then the one with the later step. Of two
// that ended on one day it is not the one that was handed on.
func (p Pair) after(other Pair) bool {
	if p.Live() != other.Live() {
		return p.Live()
	}
	now, than := p.Now(), other.Now()
	if now.Date == than.Date && (now.Reason == Transferred) != (than.Reason == Transferred) {
		return than.Reason == Transferred
	}
	return cmp.Or(cmp.Compare(now.Date, than.Date), bytes.Compare(p.ID[:], other.ID[:])) > 0
}

// lastOf returns the pair that tells how its people stand, or zero.
func lastOf(pairs []Pair) Pair {
	var last Pair
	for _, p := range pairs {
		if len(last.Steps) == 0 || p.after(last) {
			last = p
		}
	}
	return last
}

// Caseloads counts each mentor's live pairs, proposed ones too.
func Caseloads(pairs []Pair) map[ID]int {
	load := make(map[ID]int)
	for _, p := range pairs {
		if p.Live() {
			load[p.Mentor]++
		}
	}
	return load
}

// CurrentPair returns the pair in which the person is a mentee today: an
// active one before a paused one, and of two alike the one that began last. A
// pair that is only proposed does not count: neither has agreed to it yet.
func CurrentPair(pairs []Pair, mentee ID) (Pair, bool) {
	var best Pair
	found := false
	for _, p := range pairs {
		state := p.Now().State
		if p.Mentee != mentee || state != Active && state != OnPause {
			continue
		}
		if !found || state < best.Now().State || state == best.Now().State && p.Since() > best.Since() {
			best, found = p, true
		}
	}
	return best, found
}

// PairInterval is a stretch of days on which a pair stood where it stood.
type PairInterval struct {
	Span  Span      `json:"span"`
	Stage Stage     `json:"stage"`
	State PairState `json:"state"`
}

// Intervals divides the life of a pair, from its first step until today, into
// stretches of which none overlap and no day is lost. Of several steps on one
// day the last one counts. Steps that change neither stage nor state, as a
// review does, do not divide.
func (p Pair) Intervals(today Date) []PairInterval {
	var all []PairInterval
	for i, s := range p.Steps {
		if s.Date > today {
			break
		}
		if i+1 < len(p.Steps) && p.Steps[i+1].Date == s.Date {
			continue
		}
		n := len(all)
		if n > 0 {
			if all[n-1].Stage == s.Stage && all[n-1].State == s.State {
				continue
			}
			all[n-1].Span.Until = s.Date.AddDays(-1)
		}
		all = append(all, PairInterval{Span: Span{From: s.Date, Until: today}, Stage: s.Stage, State: s.State})
	}
	return all
}
