package reports_test

import (
	"reflect"
	"testing"
	"time"

	"alongside/data"
	"alongside/reports"
)

// untold are the fields of a record that mentions the person which the one-person
// record does not say, and why.
var untold = map[string]string{
	"Person.Mentor.NotWith.0":           "who another person is; that there is one is said",
	"Memberships.0.Person":              "the person themself",
	"Marks.0.Person":                    "the person themself",
	"Meetings.0.Start":                  "of the meeting, not of the person; the date tells which one it was",
	"Meetings.0.Place":                  "of the meeting",
	"Meetings.0.State":                  "of the meeting",
	"Meetings.0.Reason":                 "of the meeting",
	"Meetings.0.Slot":                   "of the meeting",
	"Meetings.0.Break":                  "of the meeting",
	"Meetings.0.Visitors":               "others at the meeting",
	"Meetings.0.Note":                   "about the evening, and so about others: page 1 says so",
	"Meetings.0.ForNext":                "about the next evening, and so about others: page 1 says so",
	"Meetings.0.Settled.0.Line":         "about the next evening, and so about others: page 1 says so",
	"Meetings.0.Settled.0.By":           "of the meeting",
	"Meetings.0.Settled.0.On":           "of the meeting",
	"Meetings.0.Activities.0.Activity":  "which entry of the catalogue it was; the title is said",
	"Meetings.0.Activities.0.Materials": "of the meeting",
	"Meetings.0.Activities.0.Note":      "about the evening, and so about others: page 1 says so",
	"Pairs.0.Mentee":                    "the person themself",
	"Pairs.0.From":                      "which pair it was; that there was one is said",
	"Contacts.0.ID":                     "a random number",
	"Contacts.0.Others.0":               "who another person is; that there is one is said",
	"Goals.0.ID":                        "a random number",
	"Dismissals.0.ID":                   "a random number",
	"Dismissals.0.Person":               "the person themself",
	"Consents.0.Person":                 "the person themself",
	"Slips.0.ID":                        "a random number",
	"Slips.0.Person":                    "the person themself",
	"Requests.0.ID":                     "a random number",
	"Requests.0.Person":                 "the person themself",
	"Audit.0.Count":                     "how many records were touched, of others too",
	"Audit.0.Was.0":                     "a fingerprint of what the entry was before somebody else was taken out of it",
	"Meetings.0.Nameless.0.Status":      "others at the meeting",
	"Meetings.0.Nameless.0.Expected":    "others at the meeting",
	"Meetings.0.Nameless.0.First":       "others at the meeting",
	"Meetings.0.Nameless.0.Greeted":     "others at the meeting",
	"Meetings.0.Nameless.0.Thread":      "others at the meeting",
	"Audit.0.About.0":                   "which records were touched; the date of a meeting is said",
}

// whole is a record with something in every field.
func whole() reports.PersonRecordInput {
	me, ruth := id(1), id(2)
	in := reports.PersonRecordInput{
		Programme: data.NewProgramme("Riverside"), Name: "Dana Kowalska", Groups: []data.Group{{ID: id(20), Name: "Thursday group"}},
		Everybody: []data.Person{{ID: ruth, First: "Ruth", Last: "Shapiro"}}, Names: data.NewNames(data.FirstAndInitial, []data.Person{{ID: ruth, First: "Ruth", Last: "Shapiro"}}),
		Memberships: make([]data.Membership, 1), Marks: make([]data.Mark, 1), Meetings: make([]data.Meeting, 1), Pairs: make([]data.Pair, 1),
		Contacts: make([]data.Contact, 1), Goals: make([]data.Goal, 1), Dismissals: make([]data.Dismissal, 1), Consents: make([]data.Consent, 1),
		Slips: make([]data.Slip, 1), Requests: make([]data.AccessRequest, 1), Audit: make([]data.AuditEntry, 1), Facilitators: map[data.ID]string{id(90): "Maria"},
	}
	for _, record := range recordsOf(&in) {
		fillField(record)
	}
	in.Person.ID, in.Memberships[0].Group, in.Memberships[0].Person = me, id(20), me
	in.Meetings[0].ID, in.Meetings[0].Group, in.Meetings[0].LedBy[0], in.Meetings[0].Activities[0].LedBy[0] = id(30), id(20), me, me
	in.Marks[0].Meeting, in.Marks[0].Person, in.Slips[0].Meetings[0] = id(30), me, id(30)
	in.Pairs[0].ID, in.Pairs[0].Mentee, in.Pairs[0].Mentor = id(40), me, ruth
	in.Contacts[0].Person, in.Contacts[0].Pair, in.Goals[0].Person, in.Goals[0].History[0].Pair = me, id(40), me, id(40)
	in.Dismissals[0].Person, in.Dismissals[0].Pair = me, id(40)
	in.Consents[0].ID, in.Consents[0].Person, in.Slips[0].Consent, in.Slips[0].Person = id(60), me, id(60), me
	in.Audit[0].By, in.Audit[0].Act = id(90), "edit-person"
	return in
}

// recordsOf are the records of an input that mention the person, by name.
func recordsOf(in *reports.PersonRecordInput) map[string]reflect.Value {
	all := map[string]reflect.Value{"Person": reflect.ValueOf(&in.Person).Elem()}
	v := reflect.ValueOf(in).Elem()
	for _, name := range []string{"Memberships", "Marks", "Meetings", "Pairs", "Contacts", "Goals", "Dismissals", "Consents", "Slips", "Requests", "Audit"} {
		all[name+".0"] = v.FieldByName(name).Index(0)
	}
	return all
}

var (
	anID   = reflect.TypeFor[data.ID]()
	moment = reflect.TypeFor[time.Time]()
)

func fillField(v reflect.Value) {
	switch {
	case v.Type() == anID:
		v.Set(reflect.ValueOf(id(77)))
	case v.Type() == moment:
		v.Set(reflect.ValueOf(time.Unix(1e9, 0).UTC()))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fillField(v.Field(i))
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillField(v.Index(0))
	default:
		changeField(v)
	}
}

// changeField sets a field to something else than it says.
func changeField(v reflect.Value) {
	switch {
	case v.Type() == anID:
		v.Set(reflect.ValueOf(id(78)))
	case v.Type() == moment:
		v.Set(reflect.ValueOf(v.Interface().(time.Time).Add(time.Hour)))
	case v.Kind() == reflect.String:
		v.SetString(v.String() + "word")
	case v.Kind() == reflect.Bool:
		v.SetBool(!v.Bool())
	case v.Kind() == reflect.Int64: // milliseconds, of which the day is told
		v.SetInt(v.Int() + time.Hour.Milliseconds()*24)
	case v.CanInt():
		v.SetInt(v.Int() + 40)
	case v.Type() == reflect.TypeFor[data.Times](), v.Type() == reflect.TypeFor[data.Role]():
		v.SetUint(v.Uint() ^ 3)
	default:
		v.SetUint(1 - v.Uint()) // of an enumeration
	}
}

// fieldsOf are the fields of a record that hold something, with how to come to them.
func fieldsOf(path string, v reflect.Value, each func(string, reflect.Value)) {
	switch {
	case v.Type() == anID || v.Type() == moment:
		each(path, v)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fieldsOf(path+"."+v.Type().Field(i).Name, v.Field(i), each)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			fieldsOf(path+".0", v.Index(i), each)
		}
	default:
		each(path, v)
	}
}

func TestEveryFieldThatIsHeldIsToldOrHasAReasonWhyNot(t *testing.T) {
	pagesBefore, jsonBefore := said(t, reports.NewPersonRecord(whole()))
	seen := map[string]bool{}
	for name := range recordsOf(new(whole())) {
		var paths []string
		in := whole()
		fieldsOf(name, recordsOf(&in)[name], func(path string, _ reflect.Value) { paths = append(paths, path) })
		for _, path := range paths {
			in := whole()
			fieldsOf(name, recordsOf(&in)[name], func(p string, v reflect.Value) {
				if p == path {
					changeField(v)
				}
			})
			pages, json := said(t, reports.NewPersonRecord(in))
			seen[path] = true
			switch told := json != jsonBefore && pages != pagesBefore; {
			case told && untold[path] != "":
				t.Errorf("%s is told after all", path)
			case !told && untold[path] == "":
				t.Errorf("%s is held and not told: on paper %v, as JSON %v", path, pages != pagesBefore, json != jsonBefore)
			}
		}
	}
	for path := range untold {
		if !seen[path] {
			t.Errorf("%s is no field of a record", path)
		}
	}
}
