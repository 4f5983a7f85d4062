package data

import (
	"errors"
	"slices"
	"strings"
)

// ConsentScope is what somebody agreed that others may be told.
type ConsentScope uint8

// The scopes. None includes another: who agreed that their landlord may know
// that they come has not agreed to a list of dates.
const (
	ScopeAttendance ConsentScope = iota // the dates on which they were there
	ScopeComes                          // that they come
	ScopeOther                          // what the words of the consent say
)

// ConsentScopes lists the scopes in the order in which they are offered.
var ConsentScopes = [...]ConsentScope{ScopeComes, ScopeAttendance, ScopeOther}

var consentScopeNames = spelt[ConsentScope]("scope", "attendance", "comes", "other")

// String is the scope as the terminal and JSON have it, in English.
func (s ConsentScope) String() string { return consentScopeNames.of(s) }

// MarshalText writes the scope's name, so that JSON shows it.
func (s ConsentScope) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ConsentHow is the way in which a consent was given.
type ConsentHow uint8

// The ways of giving a consent.
const (
	OnPaper ConsentHow = iota
	SaidInPerson
	ByEmail
	OnThePhone
)

// ConsentHows lists the ways in the order in which they are offered.
var ConsentHows = [...]ConsentHow{OnPaper, SaidInPerson, ByEmail, OnThePhone}

var consentHowNames = spelt[ConsentHow]("how", "paper", "in-person", "email", "phone")

// String is the way as the terminal and JSON have it, in English.
func (h ConsentHow) String() string { return consentHowNames.of(h) }

// MarshalText writes the way's name, so that JSON shows it.
func (h ConsentHow) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// Consent is somebody's word that one recipient may be told one thing about
// them, for one purpose, for a time. It is never overwritten: a longer one is a
// new record, and withdrawing one keeps what was.
type Consent struct {
	ID        ID           `cbor:"1,keyasint,omitzero" json:"id"`
	Person    ID           `cbor:"2,keyasint,omitzero" json:"person"`
	Recipient string       `cbor:"3,keyasint" json:"recipient"`
	Scope     ConsentScope `cbor:"4,keyasint,omitempty" json:"scope"`
	// Words say what may be told, where no scope does.
	Words   string     `cbor:"5,keyasint,omitempty" json:"words,omitempty"`
	Purpose string     `cbor:"6,keyasint" json:"purpose"`
	Span    Span       `cbor:"7,keyasint" json:"span"` // when it may be told; both days belong to it
	How     ConsentHow `cbor:"8,keyasint,omitempty" json:"how"`
	// Withdrawn is the first day on which it holds no more, or none.
	Withdrawn Date `cbor:"9,keyasint,omitempty" json:"withdrawn,omitempty"`
}

// Validate reports what keeps the record from being stored: all that is missing,
// else the first thing.
func (c Consent) Validate() error {
	switch {
	case c.Person.IsZero():
		return invalid("person", "a consent is a person's")
	case !consentScopeNames.has(c.Scope) || !consentHowNames.has(c.How):
		return invalid("consent", "this consent is of no known kind")
	}
	if err := c.missing(); err != nil {
		return err
	}
	return c.ValidateForm()
}

// missing is each thing that the consent does not say, put together by errors.Join.
func (c Consent) missing() error {
	var all []error
	need := func(said bool, problem error) {
		if !said {
			all = append(all, problem)
		}
	}
	need(strings.TrimSpace(c.Recipient) != "", invalid("recipient", "say who may be told"))
	need(c.Scope != ScopeOther || strings.TrimSpace(c.Words) != "", invalid("words", "say what may be told"))
	need(strings.TrimSpace(c.Purpose) != "", invalid("purpose", "say what it is for"))
	need(c.Span.From != 0, invalid("from", "say from which day they may be told"))
	need(c.Span.Until != 0, invalid("until", "say until when they may be told: a consent without an end is soon forgotten"))
	return errors.Join(all...)
}

// ValidateForm reports the first thing that keeps the consent from standing on a
// form to sign: what it does not say is written there by hand.
func (c Consent) ValidateForm() error {
	switch {
	case c.Scope != ScopeOther && c.Words != "":
		return invalid("words", "only a consent to something else says in words what may be told")
	case c.Span.Until != 0 && c.Span.Until < c.Span.From:
		return invalid("until", "it ends before it begins")
	}
	return firstError(atMost("recipient", c.Recipient, MaxName), atMost("words", c.Words, MaxLine), atMost("purpose", c.Purpose, MaxLine))
}

// ConsentState is how a consent stands on a day.
type ConsentState uint8

// The states of a consent.
const (
	ConsentLive ConsentState = iota
	ConsentToCome
	ConsentRanOut
	ConsentWithdrawn
)

var consentStateNames = spelt[ConsentState]("state", "live", "to-come", "ran-out", "withdrawn")

// String is the state as the terminal and JSON have it, in English.
func (s ConsentState) String() string { return consentStateNames.of(s) }

// State is how the consent stands on a day. One that was withdrawn before it ran
// out stays withdrawn.
func (c Consent) State(on Date) ConsentState {
	switch {
	case c.Withdrawn != 0 && c.Withdrawn <= on:
		return ConsentWithdrawn
	case on > c.Span.Until:
		return ConsentRanOut
	case on < c.Span.From:
		return ConsentToCome
	}
	return ConsentLive
}

// Ended reports whether the consent holds no more on a day, and never will again.
func (c Consent) Ended(on Date) bool {
	state := c.State(on)
	return state == ConsentRanOut || state == ConsentWithdrawn
}

// Ends is the first day on which the consent holds no more, as far as is known.
func (c Consent) Ends() Date {
	if c.Withdrawn != 0 {
		return min(c.Withdrawn, c.Span.Until+1)
	}
	return c.Span.Until + 1
}

// Withdraw ends the consent from a day on.
func (c Consent) Withdraw(on Date) (Consent, error) {
	switch {
	case on == 0:
		return c, invalid("date", "say on which day it was withdrawn")
	case c.Withdrawn != 0:
		return c, invalid("consent", "this consent was withdrawn already")
	case on > c.Span.Until:
		return c, invalid("date", "this consent had run out by then")
	}
	c.Withdrawn = on
	return c, nil
}

// ConsentSoonDays is how many days ahead a consent that runs out is pointed out.
const ConsentSoonDays = 30

// RunsOutSoon reports whether the consent holds on a day, and will not a month
// later.
func (c Consent) RunsOutSoon(on Date) bool {
	return c.State(on) == ConsentLive && c.Ends() <= on.AddDays(ConsentSoonDays)
}

// RunningOut are the consents that run out soon and have not been renewed: the
// first one to end before the others.
func RunningOut(consents []Consent, on Date) []Consent {
	renewed := func(c Consent) bool {
		return slices.ContainsFunc(consents, func(o Consent) bool {
			return o.Person == c.Person && o.For(c.Recipient) && o.Scope == c.Scope && !o.Ended(on) && o.Ends() > c.Ends()
		})
	}
	var soon []Consent
	for _, c := range consents {
		if c.RunsOutSoon(on) && !renewed(c) {
			soon = append(soon, c)
		}
	}
	SortConsents(soon, on)
	return soon
}

// For reports whether the consent names the recipient. Case and accents do not
// tell recipients apart, nor do blanks and points.
func (c Consent) For(recipient string) bool {
	return recipient != "" && unspelt(c.Recipient) == unspelt(recipient)
}

// ConsentLack is what keeps a document about a person from leaving the programme.
type ConsentLack uint8

// What can be lacking, from what is nearest to enough to what is farthest.
const (
	LacksNothing   ConsentLack = iota
	LacksScope                 // the recipient may be told something else
	LacksStart                 // the consent begins on a later day
	LacksTime                  // it has run out
	LacksWill                  // it was withdrawn
	LacksRecipient             // there is none for the recipient
)

// Permission is whether a recipient may be told something on a day.
type Permission struct {
	Lack ConsentLack
	// Consent is the one that covers it, or else the one that comes nearest;
	// none where none names the recipient.
	Consent Consent
}

// Granted reports whether nothing is lacking.
func (p Permission) Granted() bool { return p.Lack == LacksNothing }

// Refused is why nothing may be told, since when and what to do, or nil where it
// may. It names neither the person nor the recipient, who may be one.
func (p Permission) Refused() error {
	c := p.Consent
	switch p.Lack {
	case LacksNothing:
		return nil
	case LacksScope:
		what := "something else"
		if c.Scope == ScopeComes {
			what = "that they come"
		}
		return invalid("consent", "the person has agreed that this recipient may be told %s, until %s, and not on which dates they were there. Ask them, and record a consent to those dates if they agree", what, c.Ends()-1)
	case LacksStart:
		return invalid("consent", "the person has agreed that this recipient may be told, but only from %s on. Make it then, or ask them and record a consent that begins today", c.Span.From)
	case LacksTime:
		return invalid("consent", "the person's consent that this recipient may be told ran out on %s. Ask them, and record a new one if they agree", c.Span.Until)
	case LacksWill:
		return invalid("consent", "the person withdrew the consent that this recipient may be told on %s. Nothing is told unless they agree anew and that is recorded", c.Withdrawn)
	}
	return invalid("consent", "the person has not agreed that this recipient may be told anything. Ask them, and record the consent if they agree")
}

// MayTell looks among one person's consents for one that covers telling the
// recipient, within the scope, on a day. Of several it takes the one that holds
// longest; where none does, it says what the nearest one lacks.
func MayTell(consents []Consent, recipient string, scope ConsentScope, on Date) Permission {
	best := Permission{Lack: LacksRecipient}
	for _, c := range consents {
		if !c.For(recipient) {
			continue
		}
		lack := c.lack(scope, on)
		if lack < best.Lack || lack == best.Lack && c.Ends() > best.Consent.Ends() {
			best = Permission{lack, c}
		}
	}
	return best
}

func (c Consent) lack(scope ConsentScope, on Date) ConsentLack {
	switch c.State(on) {
	case ConsentWithdrawn:
		return LacksWill
	case ConsentRanOut:
		return LacksTime
	case ConsentToCome:
		return LacksStart
	}
	if c.Scope != scope || scope == ScopeOther {
		return LacksScope
	}
	return LacksNothing
}

// SortConsents puts those that hold, or will, before those that have ended, and
// of each the one that ends first before the others; of those that ended the
// latest.
func SortConsents(consents []Consent, on Date) {
	slices.SortStableFunc(consents, func(a, b Consent) int {
		switch {
		case a.Ended(on) != b.Ended(on):
			if a.Ended(on) {
				return 1
			}
			return -1
		case a.Ended(on):
			return int(b.Ends() - a.Ends())
		}
		return int(a.Ends() - b.Ends())
	})
}

// Replacing is the consent with another person in one's place, as when two
// records turn out to be of one person.
func (c Consent) Replacing(old, with ID) Consent {
	if c.Person == old {
		c.Person = with
	}
	return c
}
