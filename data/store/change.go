package store

import (
	"slices"
	"time"

	"alongside/data"
)

// What is a set of kinds of record.
type What uint32

// The kinds of record that listeners are told about.
const (
	ProgrammeChanged What = 1 << iota
	PeopleChanged
	GroupsChanged
	MembershipsChanged
	MeetingsChanged
	MarksChanged
	ActivitiesChanged
	PairsChanged
	ContactsChanged
	FacilitatorsChanged
	DismissalsChanged
	GoalsChanged
	ConsentsChanged
	SlipsChanged
	RequestsChanged
	ErasedChanged
)

// How tells a deed from its undoing.
type How uint8

// The ways in which something came about.
const (
	Did How = iota
	Undid
	Redid
)

// Act is an operation, as the audit trail has it.
type Act string

// The acts.
const (
	ActSettings        Act = "settings"
	ActAddPerson       Act = "add-person"
	ActAddPeople       Act = "add-people"
	ActBringIn         Act = "bring-in" // a list, of people or of attendance
	ActEditPerson      Act = "edit-person"
	ActMergePeople     Act = "merge-people"
	ActAddGroup        Act = "add-group"
	ActEditGroup       Act = "edit-group"
	ActChangeGroup     Act = "change-group"
	ActEndGroup        Act = "end-group"
	ActStartGroupAgain Act = "start-group-again"
	ActBreak           Act = "plan-break"
	ActTakeBackBreak   Act = "take-back-break"
	ActJoin            Act = "join-group"
	ActLeave           Act = "leave-group"
	ActPlan            Act = "plan-meetings"
	ActAddMeeting      Act = "add-meeting"
	ActMoveMeeting     Act = "move-meeting"
	ActCloseMeeting    Act = "close-meeting"
	ActReopenMeeting   Act = "reopen-meeting"
	ActDidNotMeet      Act = "did-not-meet"
	ActHeld            Act = "activities-held"
	ActLedBy           Act = "led-by"
	ActAgreeLeaders    Act = "agree-leaders"
	ActVisitors        Act = "visitors"
	ActMeetingNote     Act = "meeting-note"
	ActForNext         Act = "for-next-time"
	ActSettle          Act = "settle-reminder"
	ActUnsettle        Act = "unsettle-reminder"
	ActOwnGroups       Act = "own-groups" // about: the groups
	ActMark            Act = "mark"
	ActMarks           Act = "marks-from-paper"
	ActEditMark        Act = "edit-mark"
	ActWalkIn          Act = "walk-in"
	ActSaveActivity    Act = "save-activity"
	ActMakePair        Act = "make-pair"
	ActStepPair        Act = "step-pair"
	ActAgreePair       Act = "agree-pair"
	ActReviewOn        Act = "plan-review"
	ActReviewPair      Act = "review-pair"
	ActTransferPair    Act = "transfer-pair"
	ActBecomeMentor    Act = "become-mentor"
	ActAddGoal         Act = "add-goal"
	ActEditGoal        Act = "edit-goal"
	ActReviewGoal      Act = "review-goal"
	ActAddContact      Act = "add-contact"
	ActAddContacts     Act = "add-contacts"
	ActEditContact     Act = "edit-contact"
	ActAway            Act = "add-away"
	ActEndAway         Act = "end-away"
	ActDismiss         Act = "dismiss-call"
	ActRestoreCalls    Act = "restore-calls"
	ActAddConsent      Act = "add-consent"
	ActWithdraw        Act = "withdraw-consent"
	ActPrint           Act = "print"
	ActLoad            Act = "load"
	ActCreate          Act = "create"
	ActErase           Act = "erase-person"
	ActTakeOut         Act = "take-out-erased"
	ActPruneAudit      Act = "prune-audit"
	ActAskAccess       Act = "ask-access"
	ActEditAccess      Act = "answer-access"
	ActWrongTries      Act = "wrong-tries"
	ActOpen            Act = "open"         // the first time of a day by a facilitator
	ActPassphrase      Act = "passphrase"   // about: whose
	ActGiveKey         Act = "give-key"     // about: to whom
	ActRenameKey       Act = "rename-key"   // about: who is called otherwise
	ActKeyRole         Act = "key-role"     // about: whose; detail: see Role.String
	ActTakeKey         Act = "take-key"     // about: from whom
	ActRecoveryKey     Act = "recovery-key" // a new one was made
	ActRekey           Act = "rekey"        // everything was sealed anew
)

// Done says what was done, so that a screen can put it into words. It holds no
// names: they are looked up when it is shown.
type Done struct {
	Act    Act
	Detail string    // like "late" of a mark or "ended" of a pair
	About  []data.ID // the records that it is about; a mark's person first, then the meeting
	Count  int       // how many records, of a deed that can be about many
	At     time.Time
}

// Change is what listeners are told after a commit.
type Change struct {
	What What
	How  How
	Done Done
}

// Touches reports whether any of these kinds of record changed.
func (c Change) Touches(w What) bool { return c.What&w != 0 }

type listener struct{ fn func(Change) }

// OnChange has fn called after every commit, on the goroutine that made it and
// outside any transaction, so that fn may read. The function returned ends it.
func (s *Store) OnChange(fn func(Change)) (stop func()) {
	l := &listener{fn}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners = append(s.listeners, l)
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		// a fresh slice: tell may be going through the old one
		s.listeners = slices.DeleteFunc(slices.Clone(s.listeners), func(o *listener) bool { return o == l })
	}
}

func (s *Store) tell(c Change) {
	s.mu.Lock()
	listeners := s.listeners
	s.mu.Unlock()
	for _, l := range listeners {
		l.fn(c)
	}
}
