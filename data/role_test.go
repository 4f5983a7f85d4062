package data_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestRolesAreWrittenInWords(t *testing.T) {
	for roles, want := range map[data.Role]string{
		0:                              `[]`,
		data.Mentee:                    `["mentee"]`,
		data.Facilitator | data.Mentor: `["mentor","facilitator"]`,
	} {
		if got, err := json.Marshal(roles); err != nil || string(got) != want {
			t.Errorf("%b is written %s, %v; want %s", roles, got, err, want)
		}
	}
}

func TestRolesAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roles := data.Role(rapid.IntRange(0, 1<<len(data.AllRoles)-1).Draw(t, "roles"))
		text, err := json.Marshal(data.Person{First: "Sam", Roles: roles})
		if err != nil {
			t.Fatal(err)
		}
		var got data.Person
		if err := json.Unmarshal(text, &got); err != nil || got.Roles != roles {
			t.Fatalf("%s is read as %b, %v", text, got.Roles, err)
		}
	})
	var r data.Role
	if err := json.Unmarshal([]byte(`["wizard"]`), &r); err == nil {
		t.Error("an unknown role is read")
	}
}
