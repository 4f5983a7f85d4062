package exchange_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"alongside/data"
	"alongside/data/exchange"
)

// fill puts something into every field of a value, so that one that is added later is
// looked for too.
func fill(v reflect.Value) {
	if v.Type() == reflect.TypeFor[data.ID]() {
		v.Set(reflect.ValueOf(data.NewID()))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("a | b")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	default:
		panic(v.Type().String())
	}
}

func TestNoFieldOfARecordIsLeftOut(t *testing.T) {
	var r data.Records
	fill(reflect.ValueOf(&r).Elem())
	r.Programme = data.Programme{Breaks: r.Programme.Breaks}
	r.Meetings[0].Nameless = nil // what is counted of those who were erased stays in the programme
	book, err := exchange.Export{Records: r, Style: data.FullNames}.Workbook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got, unread := unpack(t, book).Read()
	if len(unread) > 0 {
		t.Fatal(unread)
	}
	if d := cmp.Diff(r, got, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
