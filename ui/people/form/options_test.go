package form_test

import (
	"strings"
	"testing"

	"alongside/data"
	"alongside/ui/people/form"
)

func TestSomebodyIsPickedByWhatTheyGoByAndTheirCodeToo(t *testing.T) {
	p := data.Person{ID: data.NewID(), First: "Robert", Last: "Taylor", Alias: "Bob", Code: "R-17"}
	o := form.PersonOption(p, data.NewNames(data.FirstAndInitial, []data.Person{p}), "mentee")
	if o.Value != p.ID || o.Label != "Robert T." || o.Hint != "mentee" {
		t.Errorf("offered as %+v", o)
	}
	for _, name := range []string{"Taylor", "Bob", "R-17"} {
		if !strings.Contains(o.Also, name) {
			t.Errorf("%s does not find them", name)
		}
	}
}
