package data_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestARefusalNamesTheFieldAndTheReason(t *testing.T) {
	err := fmt.Errorf("row 7: %w", data.Group{Name: letters(data.MaxName + 1), Schedule: weekly()}.Validate())
	var got *data.Invalid
	if !errors.As(err, &got) {
		t.Fatalf("got %v", err)
	}
	want := &data.Invalid{Field: "name", Reason: "this is too long: 201 characters, and 200 at the most can be kept"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Error() != got.Reason {
		t.Errorf("the error says %q", got.Error())
	}
}

// wantInvalid expects a refusal that names a field.
func wantInvalid(t *testing.T, err error, field string) {
	t.Helper()
	var refused *data.Invalid
	if !errors.As(err, &refused) || refused.Field != field {
		t.Errorf("got %v, want a refusal of %s", err, field)
	}
}
