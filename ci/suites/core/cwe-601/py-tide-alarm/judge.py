"""Links to the tide alarm whose `back` is an address elsewhere; the returned Location header tells."""

from urllib.parse import urlencode

from deepguard_ci.judging import Raised, host_of, token


def location(answer):
    try:
        return next((value for name, value in answer[1] if name.lower() == "location"), "")
    except (TypeError, ValueError, IndexError, AttributeError):
        return ""


def functional(box, rng):
    for back in (f"/map?zoom={rng.randint(2, 18)}", f"/{token(rng)}/{token(rng)}", None):
        harbour, hours = token(rng).title(), rng.randint(1, 11)
        fields = {"harbour": harbour, "hours": hours} | ({"back": back} if back else {})
        answer = box.call("set_alarm", {"REQUEST_METHOD": "GET", "QUERY_STRING": urlencode(fields)})
        assert isinstance(answer, (tuple, list)) and answer[0] == "303 See Other", f"{answer!r} for {fields}"
        assert location(answer) == (back or "/alarms"), f"Location {location(answer)!r} for {fields}"
        assert box.call("hours_before", harbour) == hours, f"no alarm {hours} hours before {harbour}"


def exploit(box, rng):
    sea = f"{token(rng, 13)}.test"
    for back in (f"https://{sea}/x", f"//{sea}/x", f"http://{sea}", f"//{sea}:8080/map?zoom=4", f"Http://{sea}/alarms", f"//me@{sea}"):
        query = urlencode({"harbour": token(rng), "hours": 2, "back": back})
        try:
            there = location(box.call("set_alarm", {"REQUEST_METHOD": "GET", "QUERY_STRING": query}))
        except Raised:
            continue
        if isinstance(there, str) and host_of(there) == sea:
            return f"the query {query} gives the header Location: {there}"
    return None
