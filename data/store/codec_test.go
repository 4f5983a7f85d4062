package store

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func anyMark(t *rapid.T) data.Mark {
	id := rapid.Custom(func(t *rapid.T) (id data.ID) {
		copy(id[:], rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		return id
	})
	return data.Mark{
		Meeting: id.Draw(t, "meeting"), Person: id.Draw(t, "person"),
		Status:  data.Status(rapid.Uint8().Draw(t, "status")),
		Arrived: data.TimeOfDay(rapid.Int16().Draw(t, "arrived")), LeftEarly: rapid.Bool().Draw(t, "left"),
		LeftAt: data.TimeOfDay(rapid.Int16Min(0).Draw(t, "at")), AfterClose: rapid.Bool().Draw(t, "after"),
		Note: rapid.SampledFrom([]string{"", "", "bus"}).Draw(t, "note"),
	}
}

func TestTheQuickWayOfReadingAMarkAgreesWithTheGeneralWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, err := encoding.Marshal(anyMark(t))
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 2).Draw(t, "damages") { // also where the bytes are not a mark
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		var got, want data.Mark
		if !readMark(b, &got) {
			return
		}
		if err := decoding.Unmarshal(b, &want); err != nil {
			t.Fatalf("only the quick way reads %x: %v", b, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestAPlainMarkIsReadTheQuickWay(t *testing.T) {
	for _, m := range []data.Mark{
		{Meeting: data.NewID(), Person: data.NewID(), Status: data.Present},
		{Meeting: data.NewID(), Person: data.NewID(), Status: data.Late, Arrived: data.At(19, 5), LeftEarly: true, LeftAt: data.At(20, 0), AfterClose: true},
	} {
		b, err := encoding.Marshal(m)
		var got data.Mark
		if err != nil || !readMark(b, &got) || got != m {
			t.Errorf("%+v, %v", got, err)
		}
	}
}

func TestARecordOfALaterVersionIsNotReadInPart(t *testing.T) {
	later := struct {
		data.Activity
		Colour string `cbor:"99,keyasint"`
	}{data.Activity{Title: "Collage"}, "red"}
	b, err := encoding.Marshal(later)
	if err != nil {
		t.Fatal(err)
	}
	var a data.Activity
	if err := decoding.Unmarshal(b, &a); !unknownField(err) {
		t.Errorf("a field that this version does not know: %v", err)
	}
	err = activitiesTable.broken(theOne, errLaterSchema{has: 2, known: 1})
	if !errors.Is(err, Newer) {
		t.Errorf("%v", err)
	}
}

func TestStatusesCannotBeToldByLength(t *testing.T) {
	lengths := map[int]bool{}
	for _, m := range []data.Mark{
		{Status: data.Present}, {Status: data.Absent}, {Status: data.Late, Arrived: data.At(19, 30)},
	} {
		b, err := encode(envelope[data.Mark]{Version: 1, At: 1_778_000_000_000, Record: m})
		if err != nil {
			t.Fatal(err)
		}
		lengths[len(b)] = true
	}
	if len(lengths) > 1 {
		t.Errorf("lengths %v", lengths)
	}
}

func TestOfANoteFewLengthsAreTold(t *testing.T) {
	lengths := map[int]bool{}
	for n := range 4000 {
		b, err := encode(strings.Repeat("x", n))
		if err != nil {
			t.Fatal(err)
		}
		lengths[len(b)] = true
	}
	if len(lengths) > 13 {
		t.Errorf("notes of up to 4,000 letters have %d lengths", len(lengths))
	}
}

func TestPaddingComesOffAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		b, err := encode(text)
		if err != nil || len(b)%padTo != 0 || len(b) > max(padTo, 3*len(text)) {
			t.Fatalf("%d bytes, %v", len(b), err)
		}
		var got string
		if err := decode(b, &got); err != nil || got != text {
			t.Fatalf("%q came back as %q, %v", text, got, err)
		}
	})
	for _, b := range [][]byte{nil, {0}, {1, 2}, make([]byte, 32)} {
		if _, err := unpad(b); err == nil {
			t.Errorf("%x has no padding", b)
		}
	}
}

func TestARecordIsReadWheneverTheClockSaidItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := envelope[data.Mark]{Version: 1, At: rapid.Int64().Draw(t, "at"), By: data.NewID()}
		plain, err := encode(want)
		if err != nil {
			t.Fatal(err)
		}
		if h, _, err := readHead(plain); err != nil || h.at != want.At || h.by != want.By {
			t.Fatalf("%+v, %v", h, err)
		}
	})
}
