package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// Done says what was done, undone or done again, for the line that offers to
// take it back: "Marked Priya N. late". It is empty for what nobody needs to
// be told.
func Done(names data.Names, c store.Change) string {
	text := deed(names, c.Done)
	switch {
	case text == "":
		return ""
	case c.How == store.Undid:
		return lang.L("Taken back: {{.Deed}}", With{"Deed": text})
	case c.How == store.Redid:
		return lang.L("Done again: {{.Deed}}", With{"Deed": text})
	}
	return text
}

// NotUndone says that something could not be taken back by itself any more.
func NotUndone(names data.Names, d store.Done) string {
	return lang.L("Not taken back, for something else was done after it: {{.Deed}}", With{"Deed": deed(names, d)})
}

// deed is the sentence for one act.
func deed(names data.Names, d store.Done) string {
	if sentence, ok := plainDeeds[d.Act]; ok {
		return sentence()
	}
	w := With{"Name": subject(names, d), "Count": d.Count}
	switch d.Act {
	case store.ActMark:
		if d.Detail == data.NotRecorded.String() {
			return lang.L("Took back the mark of {{.Name}}", w)
		}
		w["Status"] = d.Detail
		if status, err := data.ParseStatus(d.Detail); err == nil {
			w["Status"] = strings.ToLower(Status(status))
		}
		return lang.L("Marked {{.Name}} {{.Status}}", w)
	case store.ActDidNotMeet:
		if d.Detail == store.CancelledMeeting {
			return lang.L("Cancelled the meeting")
		}
		return lang.L("Noted that the group did not meet")
	case store.ActBreak:
		return lang.N("Planned a break: {{.Count}} meetings are cancelled", d.Count, w)
	case store.ActAgreeLeaders:
		return lang.N("Changed who leads {{.Count}} meetings", d.Count, w)
	case store.ActMarks:
		return lang.N("Marked {{.Count}} people from paper", d.Count, w)
	case store.ActWalkIn:
		return lang.L("Added {{.Name}}, here for the first time", w)
	case store.ActEditMark:
		return lang.L("Noted a remark on {{.Name}}", w)
	case store.ActAddPerson:
		return lang.L("Added {{.Name}}", w)
	case store.ActAddPeople:
		return lang.N("Brought in {{.Count}} people", d.Count, w)
	case store.ActBringIn:
		return broughtIn(d)
	case store.ActEditPerson:
		return lang.L("Changed the details of {{.Name}}", w)
	case store.ActAway, store.ActEndAway:
		return awayDeed(d.Detail, w)
	case store.ActDismiss:
		return lang.L("Set aside the call to {{.Name}}", w)
	case store.ActRestoreCalls:
		return lang.L("Brought back the call to {{.Name}}", w)
	case store.ActBecomeMentor:
		return lang.L("{{.Name}} is a mentor now", w)
	case store.ActAddContact:
		return logged(d, w)
	case store.ActEditContact:
		if ofPair(d) {
			return lang.L("Changed a one-to-one with {{.Name}}", w)
		}
		return lang.L("Changed a call to {{.Name}}", w)
	case store.ActAddContacts:
		return lang.N("Logged {{.Count}} one-to-ones", d.Count, w)
	case store.ActMergePeople:
		return lang.L("Made one record of two: {{.Name}}", w)
	case store.ActAskAccess:
		return lang.L("Noted that {{.Name}} asked to see their record", w)
	case store.ActEditAccess:
		return lang.L("Noted that {{.Name}} got their record", w)
	}
	return pairDeed(names, d)
}

// logged is the sentence for a one-to-one or a call that was noted, held or not.
func logged(d store.Done, w With) string {
	switch missed := d.Detail == store.MissedContact; {
	case ofPair(d) && missed:
		return lang.L("Noted a missed one-to-one with {{.Name}}", w)
	case ofPair(d):
		return lang.L("Logged a one-to-one with {{.Name}}", w)
	case missed:
		return lang.L("Noted that {{.Name}} was not reached", w)
	}
	return lang.L("Logged a call to {{.Name}}", w)
}

// ofPair reports whether what was logged is a one-to-one of a pair, and not a call.
func ofPair(d store.Done) bool {
	const withPair = 3 // the person, the contact and the pair
	return len(d.About) >= withPair
}

// plainDeeds are the sentences that name nobody.
var plainDeeds = map[store.Act]func() string{
	store.ActSettings:        func() string { return lang.L("Changed a setting") },
	store.ActAddGroup:        func() string { return lang.L("Made a group and planned its meetings") },
	store.ActEditGroup:       func() string { return lang.L("Changed the group") },
	store.ActChangeGroup:     func() string { return lang.L("Changed the group from a day on") },
	store.ActEndGroup:        func() string { return lang.L("Ended the group") },
	store.ActStartGroupAgain: func() string { return lang.L("The group begins again") },
	store.ActTakeBackBreak:   func() string { return lang.L("Took the break back") },
	store.ActJoin:            func() string { return lang.L("Joined the group") },
	store.ActLeave:           func() string { return lang.L("Left the group") },
	store.ActAddMeeting:      func() string { return lang.L("Added a meeting") },
	store.ActMoveMeeting:     func() string { return lang.L("Moved the meeting") },
	store.ActCloseMeeting:    func() string { return lang.L("Closed the meeting") },
	store.ActReopenMeeting:   func() string { return lang.L("Reopened the meeting") },
	store.ActHeld:            func() string { return lang.L("Changed the activities") },
	store.ActLedBy:           func() string { return lang.L("Noted who led") },
	store.ActVisitors:        func() string { return lang.L("Changed the number of visitors") },
	store.ActMeetingNote:     func() string { return lang.L("Noted a line about the evening") },
	store.ActForNext:         func() string { return lang.L("Noted what to remember next time") },
	store.ActSettle:          func() string { return lang.L("Ticked what was to be remembered") },
	store.ActUnsettle:        func() string { return lang.L("To be remembered again") },
	store.ActOwnGroups:       func() string { return lang.L("Noted which groups are yours") },
	store.ActSaveActivity:    func() string { return lang.L("Changed the catalogue") },
	store.ActAddGoal:         func() string { return lang.L("Added a goal") },
	store.ActEditGoal:        func() string { return lang.L("Changed a goal") },
	store.ActReviewGoal:      func() string { return lang.L("Noted how a goal stands") },
	store.ActAddConsent:      func() string { return lang.L("Recorded a consent") },
	store.ActWithdraw:        func() string { return lang.L("Noted that a consent was withdrawn") },
}

// subject is the name of the first record that a deed is about, where that is
// a person; somebody whose adding was taken back has none any more.
func subject(names data.Names, d store.Done) string {
	if len(d.About) > 0 {
		if name := names.ByID(d.About[0]); name != "" {
			return name
		}
	}
	return lang.L("one person")
}
