package data_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"alongside/data"
)

// fill sets every field, down to the last, to something that is not nothing
// and differs from its neighbours.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d é 王 🙂", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(*n))
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2026, 5, 3, 19, 0, *n%60, 0, time.FixedZone("", 3600))))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("a record holds a " + v.Kind().String())
	}
}

// encoding and decoding are as strict as those of the file: a field that is
// lost or taken for another is an error.
func encoding(t testing.TB) cbor.EncMode {
	t.Helper()
	mode, err := cbor.EncOptions{Sort: cbor.SortCoreDeterministic, Time: cbor.TimeRFC3339}.EncMode()
	if err != nil {
		t.Fatal(err)
	}
	return mode
}

func decoding(t testing.TB) cbor.DecMode {
	t.Helper()
	mode, err := cbor.DecOptions{DupMapKey: cbor.DupMapKeyEnforcedAPF, ExtraReturnErrors: cbor.ExtraDecErrorUnknownField}.DecMode()
	if err != nil {
		t.Fatal(err)
	}
	return mode
}

// comesBack checks that records of one kind come back from the file as they
// were: full, empty, and anyhow.
func comesBack[T any](t *testing.T) {
	enc, dec := encoding(t), decoding(t)
	roundTrip := func(t rapid.TB, want T, opts ...cmp.Option) {
		t.Helper()
		written, err := enc.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got T
		if err := dec.Unmarshal(written, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, opts...); diff != "" {
			t.Fatalf("(-written +read):\n%s", diff)
		}
	}
	t.Run(reflect.TypeFor[T]().Name(), func(t *testing.T) {
		var full, empty T
		n := 0
		fill(reflect.ValueOf(&full).Elem(), &n)
		roundTrip(t, full)
		roundTrip(t, empty)
		rapid.Check(t, func(t *rapid.T) {
			roundTrip(t, rapid.Make[T]().Draw(t, "record"), cmpopts.EquateEmpty())
		})
	})
}

func TestEveryRecordComesBackFromTheFileAsItWas(t *testing.T) {
	comesBack[data.Programme](t)
	comesBack[data.Person](t)
	comesBack[data.Group](t)
	comesBack[data.Membership](t)
	comesBack[data.Meeting](t)
	comesBack[data.Mark](t)
	comesBack[data.Activity](t)
	comesBack[data.Pair](t)
	comesBack[data.Contact](t)
	comesBack[data.Goal](t)
	comesBack[data.Dismissal](t)
	comesBack[data.AccessRequest](t)
	comesBack[data.Erased](t)
	comesBack[data.Nameless](t)
}

func TestAnAuditEntryComesBackFromTheFileAsItWas(t *testing.T) {
	var want, got data.AuditEntry
	n := 0
	fill(reflect.ValueOf(&want).Elem(), &n)
	written, err := encoding(t).Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if err := decoding(t).Unmarshal(written, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

// keys lists the fields of a record with their numbers in the file.
func keys(record reflect.Type) string {
	var all []string
	for i := range record.NumField() {
		f := record.Field(i)
		number, _, _ := strings.Cut(f.Tag.Get("cbor"), ",")
		all = append(all, number+" "+f.Name)
	}
	return strings.Join(all, ", ")
}

func TestTheFileKeepsItsFieldsUnderTheirNumbers(t *testing.T) {
	// A number that changes makes files of yesterday unreadable, or read
	// wrongly: new fields take new numbers, and numbers are never used again.
	for _, c := range []struct {
		record any
		want   string
	}{
		{data.Programme{}, "1 Name, 2 ScreenNames, 3 PaperNames, 4 Paper, 5 LargePrint, 6 Thresholds, 7 Notice, " +
			"8 NoticeText, 9 Sample, 10 Milestones, 11 GivingBack, 12 SeveralMentors, 13 TrainingList, 14 Contact, 15 AccessTexts, " +
			"16 KeepMonths, 17 AuditMonths, 18 LockMinutes, 19 Sheets, 20 Breaks, 21 Own"},
		{data.Break{}, "1 ID, 2 Groups, 3 Span, 4 Reason"},
		{data.Thresholds{}, "1 CheckInMisses, 2 ReviewMisses, 3 ReviewDays, 4 QuietDays, 5 SilentDays, 6 WaitingDays"},
		{data.Person{}, "1 ID, 2 First, 3 Last, 4 Alias, 5 Code, 6 Email, 7 Phone, 8 Roles, 9 Note, 10 Joined, " +
			"11 Left, 12 Path, 13 Mentor, 14 Away, 15 RecoveryDates, 16 ShareMilestones, 17 Languages, 18 Area, " +
			"19 Gender, 20 Times, 21 Interests, 22 Added, 23 Formerly"},
		{data.Path{}, "1 DetoxFinished, 2 Rehab, 3 WaitingSince, 4 Commitment, 5 Wishes, 6 MentorGender"},
		// 2 was the date of the CBT basics, up to format 1
		{data.Giving{}, "1 Capacity, 3 Availability, 4 Training, 5 Resting, 6 Supervision, 7 NotWith, 8 Since"},
		{data.Training{}, "1 Name, 2 Date, 3 Expires"},
		{data.Supervision{}, "1 Date, 2 Supervisor, 3 Themes"},
		{data.GivingBack{}, "1 Months, 2 AttendancePercent, 3 Training"},
		{data.Away{}, "1 Kind, 2 Span, 3 Reason"},
		{data.Span{}, "1 From, 2 Until"},
		{data.Group{}, "1 ID, 2 Name, 3 Place, 4 Schedule, 5 LedBy, 6 GraceMinutes, 7 KeepArrival, 8 Note, 9 Thresholds, 10 Earlier"},
		{data.Stretch{}, "1 Name, 2 Place, 3 Schedule"},
		{data.Schedule{}, "1 Weekday, 2 Start, 3 Minutes, 4 Weeks, 5 Span, 6 More, 7 Nth"},
		{data.Membership{}, "1 Group, 2 Person, 3 Spans"},
		{data.Meeting{}, "1 ID, 2 Group, 3 Date, 4 Start, 5 Place, 6 State, 7 Reason, 8 Slot, 9 LedBy, " +
			"10 Activities, 11 Visitors, 12 Note, 13 ForNext, 14 Nameless, 15 Break, 16 Settled, 17 LedAgreed"},
		{data.Settled{}, "1 Line, 2 By, 3 On"},
		{data.Held{}, "1 Activity, 2 Kind, 3 Title, 4 Step, 5 Tradition, 6 LedBy, 7 Minutes, 8 Materials, " +
			"9 Note"},
		{data.Mark{}, "1 Meeting, 2 Person, 3 Status, 4 Arrived, 5 LeftEarly, 6 LeftAt, 7 Note, 8 AfterClose"},
		{data.Activity{}, "1 ID, 2 Kind, 3 Title, 4 Description, 5 Step, 6 Hidden"},
		{data.Pair{}, "1 ID, 2 Mentee, 3 Mentor, 4 Steps, 5 MenteeAgreed, 6 MentorAgreed, 7 ReviewOn, 8 From"},
		{data.PairStep{}, "1 Date, 2 Stage, 3 State, 4 Reason, 5 Note, 6 Review"},
		{data.Goal{}, "1 ID, 2 Person, 3 Words, 4 Made, 5 Steps, 6 History"},
		{data.GoalStep{}, "1 Text, 2 Done"},
		{data.GoalChange{}, "1 Date, 2 Status, 3 Pair, 4 Note"},
		{data.Contact{}, "1 ID, 2 Person, 3 Pair, 4 Others, 5 Date, 6 Minutes, 7 How, 8 Where, 9 Missed, " +
			"10 Themes, 11 Note, 12 Next"},
		{data.Dismissal{}, "1 ID, 2 Person, 3 Kind, 4 Pair, 5 Since, 6 Level, 7 On, 8 Reason"},
		{data.AuditEntry{}, "1 At, 2 By, 3 Act, 4 About, 5 Count, 6 Was"},
		{data.AccessRequest{}, "1 ID, 2 Person, 3 Asked, 4 Made, 5 Handed"},
		{data.Erased{}, "1 ID, 2 Person, 3 On, 4 By"},
		{data.NamelessMark{}, "1 Status, 2 Expected, 3 First, 4 Greeted, 5 Thread"},
		{data.Nameless{}, "1 ID, 2 Roles, 3 Joined, 4 Left, 5 WaitingSince, 6 MentorSince, 7 Belonged, 8 Pairs"},
		{data.Belonged{}, "1 Group, 2 Spans"},
		{data.NamelessPair{}, "1 Steps, 2 OneToOnes"},
		{data.NamelessDay{}, "1 Date, 2 Missed"},
	} {
		if diff := cmp.Diff(c.want, keys(reflect.TypeOf(c.record))); diff != "" {
			t.Errorf("%T (-want +got):\n%s", c.record, diff)
		}
	}
}
