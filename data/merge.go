package data

import (
	"cmp"
	"slices"
	"strings"
)

// MergedMark is what two marks of one meeting come to when their people turn
// out to be one: attended before excused before absent before not recorded,
// and of two that attended what keep says. The notes are joined, and an
// arrival is the earlier one.
func MergedMark(keep, gone Mark) Mark {
	merged := keep
	if rank(gone.Status) > rank(keep.Status) {
		merged.Status = gone.Status
	}
	merged.Note = joinNotes(keep.Note, gone.Note, " · ", MaxLine)
	merged.AfterClose = keep.AfterClose || gone.AfterClose
	merged.Arrived, merged.LeftEarly, merged.LeftAt = 0, false, 0
	for _, m := range []Mark{keep, gone} {
		if !m.Status.Attended() {
			continue
		}
		if merged.Arrived == 0 || m.Arrived != 0 && m.Arrived < merged.Arrived {
			merged.Arrived = m.Arrived
		}
		merged.LeftEarly = merged.LeftEarly || m.LeftEarly
		merged.LeftAt = max(merged.LeftAt, m.LeftAt)
	}
	return merged
}

// joinNotes puts two notes together, only once what is whole parts of the other
// already: part of a sentence may say the contrary. What the record cannot hold
// is cut at the end of the second.
func joinNotes(first, second, between string, most int) string {
	within := func(note, other string) bool {
		return note == "" || strings.Contains(between+other+between, between+note+between)
	}
	switch {
	case within(second, first):
		return first
	case within(first, second):
		return second
	}
	both := []rune(first + between + second)
	return string(both[:min(len(both), most)])
}

func rank(s Status) int {
	switch {
	case s.Attended():
		return 3
	case s == Excused:
		return 2
	case s == Absent:
		return 1
	}
	return 0
}

// MergedMembership is the belonging to one group of two records of one person:
// every day on which either was a member.
func MergedMembership(keep, gone Membership) Membership {
	spans := slices.Concat(keep.Spans, gone.Spans)
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	merged := Membership{Group: keep.Group, Person: keep.Person}
	for _, s := range spans {
		n := len(merged.Spans)
		if n == 0 || merged.Spans[n-1].Until != 0 && merged.Spans[n-1].Until.AddDays(1) < s.From {
			merged.Spans = append(merged.Spans, s)
			continue
		}
		last := &merged.Spans[n-1]
		if last.Until != 0 {
			last.Until = max(last.Until, s.Until)
		}
		if s.Until == 0 {
			last.Until = 0
		}
	}
	return merged
}
