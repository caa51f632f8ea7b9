// The calls that a program would make first, through the client: what each answers has the type that the document gives it, and the
// values are those of the sample.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";

import type { paths } from "./made/moviedb.js";

function nameIn(row: object): unknown {
    return "name" in row ? row.name : undefined;
}

export async function callAround(base: string, token: string): Promise<number> {
    const client = createClient<paths>({ baseUrl: base });
    const writer = createClient<paths>({ baseUrl: base, headers: { Authorization: `Bearer ${token}` } });
    let calls = 0;
    const done = <T>(answer: { data?: T; error?: unknown; response: Response }): T => {
        ++calls;
        assert.ok(answer.data !== undefined, `${answer.response.status} ${answer.response.url}: ${JSON.stringify(answer.error)}`);
        return answer.data;
    };
    const refused = (answer: { error?: { detail: string; status: number } | undefined; response: Response }, status: number): void => {
        ++calls;
        assert.equal(answer.response.status, status);
        assert.ok(answer.error && answer.error.status === status && answer.error.detail.length > 0);
    };

    done(await client.GET("/v1/health"));
    done(await client.GET("/v1/schema"));
    const films = done(await client.GET("/v1/movies", { params: { query: { limit: 3 } } }));
    assert.equal(films.movies.length, 3);
    assert.ok(films.next);
    const further = done(await client.GET("/v1/movies", { params: { query: { limit: 3, cursor: films.next } } }));
    assert.ok(further.movies[0]!.movie_id > films.movies[2]!.movie_id);
    const id = films.movies[0]!.movie_id;
    const film = await client.GET("/v1/movies/{id}", { params: { path: { id } } });
    assert.equal(done(film).title, films.movies[0]!.title);
    const again = await client.GET("/v1/movies/{id}", { params: { path: { id }, header: { "If-None-Match": film.response.headers.get("ETag")! } } });
    assert.equal(again.response.status, 304);
    ++calls;
    const claims = done(await client.GET("/v1/movies/{id}/claims", { params: { path: { id } } }));
    assert.ok(claims.claims.length > 0);
    refused(await client.GET("/v1/movies/{id}", { params: { path: { id: 99999999 } } }), 404);
    refused(await client.GET("/v1/movies", { params: { query: { filter: "no such column = 1" } } }), 400);

    done(await client.GET("/v1/tables"));
    const rows = done(await client.GET("/v1/tables/{table}", { params: { path: { table: "directors" }, query: { sort: "-name", limit: 5, total: true } } }));
    assert.equal(rows.rows.length, 5);
    done(await client.GET("/v1/review"));
    done(await client.GET("/v1/crawls"));

    const genre = { path: { table: "genres" as const } };
    refused(await client.POST("/v1/tables/{table}", { params: genre, body: { name: "Zeppelin film" } }), 401);
    const added = await writer.POST("/v1/tables/{table}", { params: genre, body: { name: "Zeppelin film" } });
    done(added);
    const key = added.response.headers.get("Location")!.split("/").at(-1)!;
    const row = { ...genre.path, key };
    const stored = await client.GET("/v1/tables/{table}/{key}", { params: { path: row } });
    assert.equal(nameIn(done(stored)), "Zeppelin film");
    refused(await writer.PATCH("/v1/tables/{table}/{key}", { params: { path: row, header: { "If-Match": "\"x\"" } }, body: { name: "A" } }), 412);
    const match = stored.response.headers.get("ETag")!;
    const changed = await writer.PATCH("/v1/tables/{table}/{key}", { params: { path: row, header: { "If-Match": match } }, body: { name: "Airship film" } });
    assert.equal(nameIn(done(changed)), "Airship film");
    const gone = await writer.DELETE("/v1/tables/{table}/{key}", { params: { path: row, header: { "If-Match": "*" } } });
    assert.ok(gone.response.ok, `${gone.response.status}`);
    ++calls;
    refused(await client.GET("/v1/tables/{table}/{key}", { params: { path: row } }), 404);
    return calls;
}
