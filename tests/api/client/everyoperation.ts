// Every operation of the document, many times, with parameters and bodies made from its schemas: such as fit, and such as do not. The
// document must describe each answer: its status, its media type, its headers and, by ajv, its body.
//   node made/js/everyoperation.js ADDRESS TOKEN [ROUNDS] [SEED]
import { readFileSync } from "node:fs";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

import { callAround } from "./calls.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Shape = { [key: string]: Json };
type Parameter = { name: string; in: string; required: boolean; schema: Shape };
type Answer = { headers?: { [name: string]: unknown }; content?: { [type: string]: { schema: Shape } } };
type Operation = {
    operationId: string;
    parameters?: Parameter[];
    requestBody?: { content: { "application/json": { schema: Shape } } };
    responses: { [status: string]: Answer | { $ref: string } };
};
type Document = { paths: { [path: string]: { [method: string]: Operation } }; components: { [kind: string]: { [name: string]: Json } } };

const [base, token, rounds = "60", seed = "14"] = process.argv.slice(2);
if (!base || !token) throw new Error("everyoperation.js ADDRESS TOKEN [ROUNDS] [SEED]");
const document = parse(readFileSync(new URL("../../../../../docs/openapi.yaml", import.meta.url), "utf8")) as Document;
// They ask the web, or answer without an end.
const leftOut = new Set(["searchPages", "searchMovies", "startCrawl", "acceptPage", "noPage", "followCrawl"]);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...document, $id: "moviedb:" });
const compiled = new Map<string, ValidateFunction>();
function validator(pointer: string): ValidateFunction {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `moviedb:${pointer}` });
    compiled.set(pointer, known);
    return known;
}

// mulberry32: the same calls for the same seed.
let state = Number(seed);
function chance(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
function any<T>(of: readonly T[]): T {
    return of[Math.floor(chance() * of.length)]!;
}

function resolved(shape: Shape): Shape {
    if (typeof shape["$ref"] !== "string") return shape;
    let at: Json = document as unknown as Json;
    for (const step of shape["$ref"].slice(2).split("/"))
        at = (at as Shape)[step.replaceAll("~1", "/").replaceAll("~0", "~")]!;
    return resolved(at as Shape);
}

const texts = ["", "a", "title", "-title", "Meridian", "runtime > 90", "ß 漢字 \u{1f3ac}", "%00", "'; DROP TABLE movies; --", "../../etc/passwd", "1", "x".repeat(300)];

function fitting(of: Shape, depth = 0): Json {
    const shape = resolved(of);
    if (Array.isArray(shape["enum"])) return any(shape["enum"]);
    if (shape["const"] !== undefined) return shape["const"];
    for (const kind of ["oneOf", "anyOf"]) if (Array.isArray(shape[kind])) return fitting(any(shape[kind]) as Shape, depth + 1);
    const type = Array.isArray(shape["type"]) ? any(shape["type"]) : shape["type"];
    switch (type) {
    case "null":
        return null;
    case "boolean":
        return chance() < 0.5;
    case "integer":
    case "number": {
        const least = Number(shape["minimum"] ?? 0);
        const most = Math.min(Number(shape["maximum"] ?? least + 100), least + 100);
        return Math.floor(least + chance() * (most - least + 1));
    }
    case "array":
        return Array.from({ length: depth > 3 ? 0 : Math.floor(chance() * 3) }, () => fitting((shape["items"] ?? {}) as Shape, depth + 1));
    case "object": {
        const made: Shape = {};
        const required = (shape["required"] ?? []) as string[];
        for (const [name, inner] of Object.entries((shape["properties"] ?? {}) as { [name: string]: Shape }))
            if (required.includes(name) || chance() < 0.5) made[name] = fitting(inner, depth + 1);
        if (shape["properties"] === undefined)
            for (let more = Math.floor(chance() * 3); more > 0; --more) made[any(["name", "title", "runtime", "plot", "bio"])] = any<Json>([null, "Some One", 90]);
        return made;
    }
    default:
        return any(texts);
    }
}

const wrong: Json[] = [null, true, -1, 1e300, "", "x", [], {}, [[]], { x: { y: [1] } }, { title: 5 }, { entries: "none" }];

function valueFor(parameter: Parameter): string {
    return chance() < 0.7 ? String(fitting(parameter.schema)) : any([...texts, "-1", "1e9", "99999999999999999999", "true", "null"]);
}

type Call = { url: string; options: RequestInit };
function callOf(path: string, method: string, operation: Operation): Call {
    const query = new URLSearchParams();
    const headers: { [name: string]: string } = {};
    for (const parameter of operation.parameters ?? [])
        if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, encodeURIComponent(valueFor(parameter)) || "x");
        else if (parameter.in === "query" && (chance() < (parameter.required ? 0.95 : 0.4))) query.append(parameter.name, valueFor(parameter));
        else if (parameter.in === "header" && chance() < 0.6) headers[parameter.name] = any(["*", "\"x\"", "W/\"y\"", "nonsense"]);
    if (method !== "get" && chance() < 0.85) headers["Authorization"] = chance() < 0.9 ? `Bearer ${token}` : "Bearer wrong";
    let body: string | null = null;
    if (operation.requestBody && chance() < 0.95) {
        headers["Content-Type"] = chance() < 0.95 ? "application/json" : "text/plain";
        const shape = operation.requestBody.content["application/json"].schema;
        body = chance() < 0.05 ? "{" : JSON.stringify(chance() < 0.7 ? fitting(shape) : any(wrong));
    }
    const asked = query.toString();
    return { url: base + path + (asked ? `?${asked}` : ""), options: { method: method.toUpperCase(), headers, body, redirect: "manual" } };
}

async function outside(path: string, method: string, operation: Operation, answer: Response): Promise<string> {
    const text = await answer.text();
    const status = String(answer.status);
    const stated = operation.responses[status];
    if (!stated) return `status ${status} is not in the document: ${text.slice(0, 300)}`;
    let pointer = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}/responses/${status}`;
    let reply = stated as Answer;
    if ("$ref" in stated) {
        pointer = stated.$ref;
        reply = resolved(stated as Shape) as unknown as Answer;
    }
    for (const name of Object.keys(reply.headers ?? {})) if (!answer.headers.has(name)) return `status ${status} has no ${name}`;
    if (!reply.content) return text === "" ? "" : `status ${status} has a body: ${text.slice(0, 200)}`;
    const type = answer.headers.get("Content-Type") ?? "";
    if (!reply.content[type]) return `status ${status} is ${type}`;
    if (!/^application\/(.+\+)?json$/.test(type)) return ""; // text, a line or a part at a time
    const validate = validator(encodeURI(`${pointer}/content/${type.replaceAll("/", "~1")}/schema`));
    if (!validate(JSON.parse(text))) return `status ${status}: ${ajv.errorsText(validate.errors)} in ${text.slice(0, 300)}`;
    return "";
}

const around = await callAround(base, token);
console.log(`${around} calls of the generated client`);
const seen = new Map<string, number>();
let calls = 0;
let found = 0;
for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
        if (leftOut.has(operation.operationId)) continue;
        for (let round = 0; round < Number(rounds); ++round) {
            const call = callOf(path, method, operation);
            const answer = await fetch(call.url, call.options);
            const complaint = await outside(path, method, operation, answer);
            ++calls;
            seen.set(`${answer.status}`, (seen.get(`${answer.status}`) ?? 0) + 1);
            if (complaint && ++found <= 20) console.error(`${operation.operationId} ${call.url} ${JSON.stringify(call.options).slice(0, 400)}\n    ${complaint}`);
        }
    }
console.log(`${calls} calls made from the document, ${found} answers outside it; ${[...seen].sort().map(([status, count]) => `${status}: ${count}`).join(", ")}`);
process.exit(found === 0 && calls > 0 ? 0 : 1);
